#!/bin/sh
# Greets somebody.

# FIXME: Task 1.2: greet whoever is named
name=world

greet() {
  echo "Hello, $1!"
}

greet "$name"
