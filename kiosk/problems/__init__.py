"""Reading what editors write: YAML into frozen models, with every problem named by file, line and remedy.

Nothing is imported here, because a kiosk that starts with compiled content needs neither YAML nor pydantic.
"""
