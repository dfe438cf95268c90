# Siirrot ja niiden ympäristö, päätteelle ja ikkunalle.
