<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Text and colors</source>
        <translation>Texto y colores</translation>
    </message>
    <message>
        <source>Close this</source>
        <translation>Cerrar esto</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Text and colors</source>
        <translation>Texto y colores</translation>
    </message>
    <message>
        <source>Put it all back</source>
        <translation>Poner todo como estaba</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>El más grande</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Text %1.</source>
        <translation>Por texto: %1.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>What do you need?</source>
        <translation>¿Qué necesita?</translation>
    </message>
    <message>
        <source>Touch anything. Nothing is kept.</source>
        <translation>Toque lo que quiera. No se guarda nada.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Numbers to call</source>
        <translation>Números para llamar</translation>
    </message>
</context>
<context>
    <name>OpenWays</name>
    <message>
        <source>Find out where to report</source>
        <translation>Sepa dónde reportar</translation>
    </message>
    <message>
        <source>A few questions. No names.</source>
        <translation>Unas preguntas. Sin nombres.</translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>Números para llamar</translation>
    </message>
    <message>
        <source>With what each one is for</source>
        <translation>Y para qué sirve cada uno</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Why this answer</source>
        <translation>Por qué esta respuesta</translation>
    </message>
    <message>
        <source>Change answers</source>
        <translation>Cambiar respuestas</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pregunta %1 de %2</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Por qué preguntamos</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
</TS>
