"""Wayside: an offline, bilingual kiosk for clinics and health-department waiting rooms."""

__version__ = "0.1.0"
