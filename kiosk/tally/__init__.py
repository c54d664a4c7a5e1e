"""What is counted, how copies of counts are merged, and the files in which counts leave a kiosk.

Counts are numbers, never people: `(run, period, metric, subject) -> n`, and n only grows.
"""
