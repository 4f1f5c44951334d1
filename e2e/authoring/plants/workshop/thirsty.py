#!/usr/bin/env python3
"""Says which plants need water."""
import argparse
import csv
import sys
from datetime import date, timedelta


def read_plants(file):
    """The plants of a list: each a dictionary, with the first row as its keys."""
    with open(file, newline="", encoding="utf-8") as rows:
        return list(csv.DictReader(rows))


def due(plant):
    """The day on which a plant needs water next."""
    # FIXME: Task 1.2: the day on which it was watered, and `every` days more
    return date.min


def thirsty(plants, day):
    """The plants that need water on a day, first the one that has waited longest."""
    # FIXME: Task 1.3: only those that are due, in the order of their days
    return plants


def main():
    parser = argparse.ArgumentParser(description="Says which plants need water.")
    parser.add_argument("--list", default="plants.csv", help="the list of plants")
    parser.add_argument("--on", type=date.fromisoformat, default=date.today(), help="the day")
    options = parser.parse_args()
    try:
        plants = read_plants(options.list)
    except OSError as error:
        sys.exit(f"thirsty.py: cannot read {options.list}: {error.strerror}")
    for plant in thirsty(plants, options.on):
        print(due(plant), plant["name"])


main()
