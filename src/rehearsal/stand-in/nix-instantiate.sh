#!/bin/sh
echo played nix-instantiate
