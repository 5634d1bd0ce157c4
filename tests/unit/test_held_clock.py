import asyncio

from tests.support.held_clock import HeldClock, settle


async def test_sleepers_wake_in_order() -> None:
    clock = HeldClock()
    woken: list[str] = []

    async def sleeper(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append(name)

    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper("late", 30))
        group.create_task(sleeper("early", 5))
        await settle()
        await clock.advance(10)
        assert woken == ["early"]
        await clock.advance(30)
    assert woken == ["early", "late"]
