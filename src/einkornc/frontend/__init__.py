"""Front end: mypy with our own typeshed says what every expression is."""
