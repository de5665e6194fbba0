"""What `kiosk prove` does beyond the walk: the words of outcomes, their numbers, and the certificate."""
