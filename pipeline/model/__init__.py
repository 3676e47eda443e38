"""What things are: documents with places, findings, rules, quantities and the monograph itself."""
