"""Holds the tables of a result against its datapackage.json, and that against the profile; see check-tables."""

import json
import sys
from importlib.resources import files
from pathlib import Path

from frictionless import Package
from jsonschema import Draft7Validator

PROFILES = files("dplib") / "profiles" / "2.0"


def faults_of_profile(value, profile, where):
    """Where `value` is not what the profile of this name asks for."""
    schema = json.loads((PROFILES / f"{profile}.json").read_text(encoding="utf-8"))
    for error in Draft7Validator(schema).iter_errors(value):
        place = "/".join(str(key) for key in error.absolute_path)
        yield f"{where} {place}: {error.message}"


def faults_of_table(resource, folder):
    """Where a table is not what its resource says."""
    for report in Package({"name": "one", "resources": [resource]}, basepath=str(folder)).validate().tasks:
        yield from report.errors
    rows = (folder / resource["path"]).read_bytes().count(b"\n") - 1
    print(f"{resource['name']}: {len(resource['schema']['fields'])} columns, {rows:,} rows")


def main(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    faults = list(faults_of_profile(package, "datapackage", "package"))
    for resource in package["resources"]:
        name = resource["name"]
        faults += faults_of_profile(resource, "dataresource", name)
        faults += faults_of_profile(resource["schema"], "tableschema", f"{name} schema")
    # Tables are held only against a description that can be read.
    for resource in [] if faults else package["resources"]:
        faults += (f"{resource['name']}: {error.message}" for error in faults_of_table(resource, folder))
    described = {resource["path"] for resource in package["resources"]}
    tables = {path.name for path in folder.glob("*.csv")}
    faults += (f"{name}: is no resource of the package" for name in sorted(tables - described))
    for fault in faults:
        print(fault)
    print(f"{len(package['resources'])} tables, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
