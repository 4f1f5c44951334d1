# Look at the list
python3 -c 'import csv; list(csv.DictReader(open("plants.csv")))' || { echo 'Python cannot read plants.csv'; exit 1; }
