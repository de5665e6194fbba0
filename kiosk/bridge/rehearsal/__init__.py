"""The rehearsal: a process that shows every screen on a panel nobody owns, and measures what a visitor would see.

It is started from outside (`python -m kiosk.bridge.rehearsal --help`) and speaks JSON lines. The running kiosk never
loads it.
"""
