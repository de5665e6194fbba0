"""Runs in the bundle before the kiosk: empty modules stand where Qt's bindings ask for two that we never use.

The bindings of QtQml ask for QtNetwork's, and QtQuick's for QtOpenGL's, only to know their classes. So a kiosk holds no
Python way to a network, and 10 MB less.
"""

import sys
from types import ModuleType

for absent in ("PySide6.QtNetwork", "PySide6.QtOpenGL"):
    sys.modules[absent] = ModuleType(absent)
