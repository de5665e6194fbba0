"""The reporting flow as one drawing: `kiosk flow`."""
