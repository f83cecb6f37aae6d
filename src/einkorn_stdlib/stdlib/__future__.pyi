"""Features that are always on."""

annotations: object
