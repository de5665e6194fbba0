"""The QObjects that QML sees: thin, one per screen. They turn frozen data into plain lists and touches into new visits."""
