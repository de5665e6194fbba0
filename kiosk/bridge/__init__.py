"""The QObjects that QML sees: thin, one per screen. They turn data into plain lists, and touches into visits."""
