"""The engines that speak when clips are made. None of them is part of the running kiosk."""
