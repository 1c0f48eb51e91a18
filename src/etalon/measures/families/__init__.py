"""The families of measures. A new measure is one new module here with a `MEASURE`; nothing else lists it."""
