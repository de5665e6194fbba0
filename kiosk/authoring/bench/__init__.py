"""What the kiosk costs on this machine: its first frame and its memory, beside a browser that shows the same page."""
