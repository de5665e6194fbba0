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
    <name>Cleaning</name>
    <message>
        <source>This screen is being cleaned.</source>
        <translation>Se está limpiando esta pantalla.</translation>
    </message>
    <message>
        <source>For so many seconds, touching it does nothing.</source>
        <translation>Durante estos segundos, no responde al tocarla.</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Show the code</source>
        <translation>Mostrar el código</translation>
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
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Todo más abajo</translation>
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
    <name>Dots</name>
    <message>
        <source>Digits typed: %1</source>
        <translation>Dígitos escritos: %1</translation>
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
    <name>Keypad</name>
    <message>
        <source>Erase the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>LearnKeys</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más fuerte</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Headphones in</source>
        <translation>Conectar audífonos</translation>
    </message>
    <message>
        <source>Headphones out</source>
        <translation>Desconectar audífonos</translation>
    </message>
    <message>
        <source>Put the headphones in.</source>
        <translation>Conecte los audífonos.</translation>
    </message>
    <message>
        <source>Pull the headphones out.</source>
        <translation>Desconecte los audífonos.</translation>
    </message>
    <message>
        <source>Press the key for: %1</source>
        <translation>Oprima la tecla para: %1</translation>
    </message>
    <message>
        <source>That key is taken: %1. Press another one.</source>
        <translation>Esa tecla ya se usa: %1. Oprima otra.</translation>
    </message>
    <message>
        <source>That key is easy to hit by accident. Press another one, such as F12, Home or Pause.</source>
        <translation>Es fácil oprimir esa tecla sin querer. Oprima otra, como F12, Home o Pause.</translation>
    </message>
    <message>
        <source>That key cannot be used. Press another one.</source>
        <translation>Esa tecla no se puede usar. Oprima otra.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>ninguna tecla</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>número %1</translation>
    </message>
    <message>
        <source>All keys were asked for. This is what they send:</source>
        <translation>Ya se pidieron todas las teclas. Esto es lo que envían:</translation>
    </message>
    <message>
        <source>Kept. The keys count once you close this.</source>
        <translation>Guardado. Las teclas valdrán cuando cierre esto.</translation>
    </message>
    <message>
        <source>The kiosk can learn what the keys of a keypad send.</source>
        <translation>El quiosco puede aprender qué envían las teclas de un teclado.</translation>
    </message>
    <message>
        <source>Key %1 of %2</source>
        <translation>Tecla %1 de %2</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Usar estas teclas</translation>
    </message>
    <message>
        <source>Learn them again</source>
        <translation>Aprenderlas otra vez</translation>
    </message>
    <message>
        <source>Learn the keys</source>
        <translation>Aprender las teclas</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>Dejar de aprender</translation>
    </message>
    <message>
        <source>Forget what was learned</source>
        <translation>Olvidar lo aprendido</translation>
    </message>
</context>
<context>
    <name>Memorize</name>
    <message>
        <source>Show the digits</source>
        <translation>Mostrar las cifras</translation>
    </message>
    <message>
        <source>Hide the digits</source>
        <translation>Ocultar las cifras</translation>
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
        <source>Change answers</source>
        <translation>Cambiar respuestas</translation>
    </message>
    <message>
        <source>Start clean</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>I’m done</source>
        <translation>Ya terminé</translation>
    </message>
</context>
<context>
    <name>PanelSize</name>
    <message>
        <source>Hold a bank card to the bar. The size is right when both are equally long.</source>
        <translation>Ponga una tarjeta del banco junto a la barra. El tamaño es correcto cuando las dos miden lo mismo.</translation>
    </message>
    <message>
        <source>%1 inches, corner to corner</source>
        <translation>%1 pulgadas, de esquina a esquina</translation>
    </message>
    <message>
        <source>Use this size</source>
        <translation>Usar este tamaño</translation>
    </message>
    <message>
        <source>Kept. The screen is drawn for it once you close this.</source>
        <translation>Guardado. La pantalla cambiará cuando cierre esto.</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Checking. One moment.</source>
        <translation>Comprobando. Un momento.</translation>
    </message>
    <message>
        <source>This PIN is not right. Tries left: %1</source>
        <translation>Este PIN no es correcto. Intentos que quedan: %1</translation>
    </message>
    <message>
        <source>Too many tries. Minutes to wait: %1</source>
        <translation>Demasiados intentos. Minutos de espera: %1</translation>
    </message>
    <message>
        <source>Too many tries. Seconds to wait: %1</source>
        <translation>Demasiados intentos. Segundos de espera: %1</translation>
    </message>
    <message>
        <source>No answer came. Please try again.</source>
        <translation>No hubo respuesta. Intente otra vez.</translation>
    </message>
    <message>
        <source>A PIN counts on the kiosk itself, not in a window.</source>
        <translation>El PIN vale en el quiosco mismo, no en una ventana.</translation>
    </message>
    <message>
        <source>Type your PIN: 6 to 12 digits.</source>
        <translation>Escriba su PIN: de 6 a 12 dígitos.</translation>
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
<context>
    <name>Reasons</name>
    <message>
        <source>Why this answer</source>
        <translation>Por qué esta respuesta</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Not available here: this kiosk runs in a window.</source>
        <translation>No disponible aquí: este quiosco está en una ventana.</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>The search finds a visit while it lasts.</source>
        <translation>La búsqueda encuentra una visita mientras dura.</translation>
    </message>
    <message>
        <source>After Close its process is gone.</source>
        <translation>Después de Cerrar, su proceso ya no existe.</translation>
    </message>
    <message>
        <source>What starts the visits remembers nothing of it.</source>
        <translation>Lo que inicia las visitas no recuerda nada de ella.</translation>
    </message>
    <message>
        <source>The next visits know nothing of it.</source>
        <translation>Las próximas visitas no saben nada de ella.</translation>
    </message>
    <message>
        <source>No file holds anything of it.</source>
        <translation>Ningún archivo guarda nada de ella.</translation>
    </message>
    <message>
        <source>No copy of memory is kept when a process breaks.</source>
        <translation>No se guarda copia de la memoria si un proceso falla.</translation>
    </message>
    <message>
        <source>No process is connected to anything.</source>
        <translation>Ningún proceso está conectado a nada.</translation>
    </message>
    <message>
        <source>This system allows such a test.</source>
        <translation>Este sistema permite esta prueba.</translation>
    </message>
    <message>
        <source>The test may look into memory.</source>
        <translation>La prueba puede mirar en la memoria.</translation>
    </message>
    <message>
        <source>There is room for the test.</source>
        <translation>Hay lugar para la prueba.</translation>
    </message>
    <message>
        <source>The words can be shown.</source>
        <translation>Los textos se pueden mostrar.</translation>
    </message>
    <message>
        <source>The test is running. It may take some minutes.</source>
        <translation>La prueba está en marcha. Puede tardar unos minutos.</translation>
    </message>
    <message>
        <source>It proves on this machine that a visit leaves no trace.</source>
        <translation>Comprueba en esta máquina que una visita no deja rastro.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>Something is not well. Tell whoever looks after this kiosk.</source>
        <translation>Algo no está bien. Avise a quien cuida este quiosco.</translation>
    </message>
    <message>
        <source>Not so: %1</source>
        <translation>No es así: %1</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Empezar la prueba</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>To hear this in English, press Select.</source>
        <translation>Para oír esto en español, oprima Seleccionar.</translation>
    </message>
    <message>
        <source>Feel for the keys by the screen. Up and Down move. Help says it again. Hold Back to close.</source>
        <translation>Busque las teclas junto a la pantalla. Arriba y Abajo mueven. Ayuda lo repite. Mantenga oprimida Atrás para cerrar.</translation>
    </message>
    <message>
        <source>Button.</source>
        <translation>Botón.</translation>
    </message>
    <message>
        <source>This one is chosen.</source>
        <translation>Está elegido.</translation>
    </message>
    <message>
        <source>Open.</source>
        <translation>Abierto.</translation>
    </message>
    <message>
        <source>These words are only written here.</source>
        <translation>Estas palabras solo están escritas aquí.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Se inició</translation>
    </message>
    <message>
        <source>Started anew by staff</source>
        <translation>El personal lo reinició</translation>
    </message>
    <message>
        <source>Ended by staff</source>
        <translation>El personal lo terminó</translation>
    </message>
    <message>
        <source>The first screen, and where this kiosk stands</source>
        <translation>La primera pantalla y el lugar del quiosco</translation>
    </message>
    <message>
        <source>Numbers to call, and other facts</source>
        <translation>Números para llamar y otros datos</translation>
    </message>
    <message>
        <source>The questions, and where they lead</source>
        <translation>Las preguntas y adónde llevan</translation>
    </message>
    <message>
        <source>MMM d, h:mm AP</source>
        <translation>d MMM, h:mm ap</translation>
    </message>
    <message>
        <source>Failed; another took over</source>
        <translation>Falló; otro lo reemplazó</translation>
    </message>
    <message>
        <source>No answer; another took over</source>
        <translation>No respondía; otro lo reemplazó</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Otros idiomas</translation>
    </message>
    <message>
        <source>%1 (on Home)</source>
        <translation>%1 (en Inicio)</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>changed since its review</source>
        <translation>cambió después de su revisión</translation>
    </message>
    <message>
        <source>Lock for cleaning</source>
        <translation>Bloquear para limpiar</translation>
    </message>
    <message>
        <source>Touch again to restart</source>
        <translation>Toque otra vez para reiniciar</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Touch again to leave</source>
        <translation>Toque otra vez para salir</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Restart and leave are not available here: this kiosk runs in a window.</source>
        <translation>Reiniciar y salir no están disponibles aquí: este quiosco está en una ventana.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este quiosco</translation>
    </message>
    <message>
        <source>Pack of words</source>
        <translation>Paquete de textos</translation>
    </message>
    <message>
        <source>Kept after a restart</source>
        <translation>Se guarda al reiniciar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no, this machine keeps nothing</source>
        <translation>no, esta máquina no guarda nada</translation>
    </message>
    <message>
        <source>Size of the panel</source>
        <translation>Tamaño de la pantalla</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Last restarts</source>
        <translation>Últimos reinicios</translation>
    </message>
    <message>
        <source>None is known.</source>
        <translation>No se sabe de ninguno.</translation>
    </message>
    <message>
        <source>Facts to check again</source>
        <translation>Datos por revisar otra vez</translation>
    </message>
    <message>
        <source>Some were last checked more than %1 days ago.</source>
        <translation>Algunos se revisaron hace más de %1 días.</translation>
    </message>
    <message>
        <source>None. All were checked in the last %1 days.</source>
        <translation>Ninguno. Todos se revisaron en los últimos %1 días.</translation>
    </message>
    <message>
        <source>Oldest check</source>
        <translation>Revisión más antigua</translation>
    </message>
    <message>
        <source>Drafts that nobody signed: %1</source>
        <translation>Borradores que nadie ha firmado: %1</translation>
    </message>
</context>
<context>
    <name>StillReading</name>
    <message>
        <source>Still reading?</source>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>This screen clears soon. Nothing is kept.</source>
        <translation>Esta pantalla se borrará pronto. No se guarda nada.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo que queda</translation>
    </message>
    <message>
        <source>I’m done</source>
        <translation>Ya terminé</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <translation>Seguir leyendo</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Your answers</source>
        <translation>Sus respuestas</translation>
    </message>
    <message>
        <source>Touch an answer to change it.</source>
        <translation>Toque una respuesta para cambiarla.</translation>
    </message>
    <message>
        <source>Start clean</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>See where to turn</source>
        <translation>Ver dónde hay ayuda</translation>
    </message>
    <message>
        <source>Go on with the questions</source>
        <translation>Seguir con las preguntas</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Take it with you</source>
        <translation>Llévelo con usted</translation>
    </message>
</context>
<context>
    <name>VoiceStrip</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más fuerte</translation>
    </message>
    <message>
        <source>People near you may hear this page. Put headphones in, or let it play out loud.</source>
        <translation>Las personas cerca de usted pueden oír esta página. Conecte audífonos o deje que suene en voz alta.</translation>
    </message>
    <message>
        <source>To hear this page, put headphones in.</source>
        <translation>Para oír esta página, conecte audífonos.</translation>
    </message>
    <message>
        <source>Play it out loud</source>
        <translation>Que suene en voz alta</translation>
    </message>
</context>
</TS>
