"""The sub-commands of `kiosk` that editors use: one module each, with a `main(argv)` that returns an exit code."""
