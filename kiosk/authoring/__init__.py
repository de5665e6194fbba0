"""What editors run: read, check and compile the words. The running kiosk never imports this room."""
