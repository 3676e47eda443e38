"""The outward shapes of what goes out, as models: every field with its meaning. Schemas are made from them."""
