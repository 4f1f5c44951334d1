#!/bin/sh
echo played nixos-rebuild
