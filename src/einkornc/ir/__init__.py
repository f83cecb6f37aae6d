"""The intermediate representation: typed, monomorphic, explicit. Imports no other room."""
