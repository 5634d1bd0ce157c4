"""The bill of materials (CycloneDX 1.6) of an installer: every part that is inside, with version, licence and hash."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid5

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from installers import lock
from installers.project import NAME, UPGRADE_CODES, commit, epoch, version

if TYPE_CHECKING:
    from pathlib import Path

_URL_TYPES = {"pypi": "pypi", "debian": "deb"}


def write(parts: Path, target: Path, system: str) -> None:
    """Write the bill for the parts listed in `parts` (see `installers.parts.write`)."""
    rows: list[dict[str, Any]] = json.loads(parts.read_text("utf-8"))
    (app,) = (row for row in rows if row["kind"] == "app")
    bom = Bom(
        serial_number=uuid5(UPGRADE_CODES["machine"], f"{system} {version()} {commit()}"),
        metadata=BomMetaData(component=_component(app, {}), timestamp=datetime.fromtimestamp(epoch(), UTC)),
    )
    bom.metadata.properties.add(Property(name="passerelle:system", value=system))
    bom.metadata.properties.add(Property(name="passerelle:commit", value=commit()))
    bom.metadata.tools.components.clear()
    locked = lock.packages()
    for row in rows:
        if row is not app:
            bom.components.add(_component(row, locked))
    if bom.metadata.component is not None:
        bom.register_dependency(bom.metadata.component, bom.components)
    target.write_text(JsonV1Dot6(bom).output_as_string(indent=1) + "\n", "utf-8")


def _component(row: dict[str, Any], locked: dict[str, lock.Locked]) -> Component:
    kind, name, found = row["kind"], row["name"], row["version"]
    url = _URL_TYPES.get(kind)
    namespace = "debian" if kind == "debian" else None
    component = Component(
        name=name if name != NAME else NAME.lower(),
        version=found,
        type=ComponentType.APPLICATION if kind == "app" else ComponentType.LIBRARY,
        bom_ref=f"{kind}:{name}@{found}",
        purl=PackageURL(url, namespace, name, found) if url else None,
        description=row["note"] or None,
    )
    if kind == "debian":
        component.licenses.add(DisjunctiveLicense(name=row["licence"]))
    else:
        component.licenses.add(LicenseExpression(row["licence"]))
    source = locked.get(name) if kind == "pypi" else None
    if source is not None and len(source.wheels) == 1:  # with several, the list does not know which it was
        component.hashes.add(HashType(alg=HashAlgorithm.SHA_256, content=source.wheels[0].sha256))
    return component
