"""Codat's companies: names are stripped silently, tags have limits, names need not be unique."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.practice import answers, paging
from app.practice.refusal import Finding, Refusal
from app.practice.state import Company

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.practice.world import World

_STRIPPED = re.compile(r"[^A-Za-z0-9\s\-',&@.,?!]")  # the complement of the pattern in Codat's specification
MOST_TAGS, LONGEST_KEY, LONGEST_VALUE = 10, 27, 100


def stored_name(name: str) -> str:
    """What Codat keeps of a name: it drops, without a word, every character outside its pattern."""
    return _STRIPPED.sub("", name)


def create(world: World, body: object) -> dict[str, object]:
    """Create company. 400 when the name is missing or nothing of it is left, or a tag breaks a limit."""
    fields = _fields(body, needs_name=True)
    company = Company(
        id=world.draw.guid(),
        name=str(fields["name"]),
        created=world.now,
        description=_text_or_none(fields.get("description")),
        tags=_tags_of(fields),
    )
    world.state.companies[company.id] = company
    return answers.company(company)


def replace(world: World, company_id: str, body: object) -> dict[str, object]:
    """Replace company: what the body leaves out is wiped."""
    company = world.company(company_id)
    fields = _fields(body, needs_name=True)
    company.name = str(fields["name"])
    company.description = _text_or_none(fields.get("description"))
    company.tags = _tags_of(fields)
    return answers.company(company)


def update(world: World, company_id: str, body: object) -> dict[str, object]:
    """Update company: absent and null fields stay; tags, when given, are the whole new set."""
    company = world.company(company_id)
    fields = _fields(body, needs_name=False)
    if "name" in fields:
        company.name = str(fields["name"])
    if "description" in fields:
        company.description = _text_or_none(fields["description"])
    if "tags" in fields:
        company.tags = _tags_of(fields)
    return answers.company(company)


def delete(world: World, company_id: str) -> None:
    """Delete company, with all it holds."""
    world.company(company_id)
    del world.state.companies[company_id]


def get(world: World, company_id: str) -> dict[str, object]:
    """Get company."""
    return answers.company(world.company(company_id))


def list_page(world: World, query: Mapping[str, str]) -> dict[str, object]:
    """List companies, newest last, with `tags`, `query` and `orderBy`."""

    def render(company: Company) -> dict[str, object]:
        world.settle_company(company)
        return answers.company(company)

    found = list(world.state.companies.values())
    if query.get("tags"):
        wanted = paging.tag_test(query["tags"])
        found = [company for company in found if wanted(company.tags)]
    if not query.get("query") and not query.get("orderBy"):
        return paging.page_of(found, "/companies", query, render)
    items = paging.matching([render(company) for company in found], query.get("query", ""))
    return paging.page_of(paging.ordered(items, query.get("orderBy", "")), "/companies", query, lambda item: item)


def _fields(body: object, *, needs_name: bool) -> dict[str, object]:
    if not isinstance(body, dict):
        raise Refusal(400, "The body must be a JSON object")
    fields: dict[str, object] = {key: value for key, value in body.items() if value is not None}
    findings: list[Finding] = []
    name = fields.get("name")
    if isinstance(name, str):
        fields["name"] = stored_name(name)
        if not stored_name(name).strip():
            findings.append(Finding("name", "Name is required", "Company"))
    elif needs_name or name is not None:
        findings.append(Finding("name", "Name is required", "Company"))
    if not isinstance(fields.get("description", ""), str):
        findings.append(Finding("description", "Description must be a text", "Company"))
    findings += _tag_findings(fields.get("tags", {}))
    if findings:
        raise Refusal(400, "Error processing request - not valid.", tuple(findings))
    return fields


def _tag_findings(tags: object) -> list[Finding]:
    if not isinstance(tags, dict):
        return [Finding("tags", "Tags must be an object of texts", "Company")]
    findings = []
    if len(tags) > MOST_TAGS:
        findings.append(Finding("tags", f"At most {MOST_TAGS} tags", "Company"))
    for key, value in tags.items():
        if not 1 <= len(key) <= LONGEST_KEY:
            findings.append(Finding("tags", f"A tag's key has 1 to {LONGEST_KEY} characters", "Company"))
        if not isinstance(value, str) or len(value) > LONGEST_VALUE:
            findings.append(Finding(f"tags.{key}", f"A text of at most {LONGEST_VALUE} characters", "Company"))
    return findings


def _tags_of(fields: dict[str, object]) -> dict[str, str]:
    tags = fields.get("tags")
    return {str(key): str(value) for key, value in tags.items()} if isinstance(tags, dict) else {}


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) else None
