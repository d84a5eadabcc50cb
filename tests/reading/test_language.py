"""English, other languages, and texts too short to tell."""

from __future__ import annotations

import subprocess
import sys

import pytest

from relations_db.reading.language import detect_language

ENGLISH = (
    "The two ministers met in the capital on Monday, and said that they would open the border before the winter. "
    "Trade between the countries had stopped after a dispute over fishing rights in the north."
)
OTHERS = {
    "fr": "Les deux ministres se sont rencontrés lundi dans la capitale et ont annoncé que la frontière serait ouverte "
    "avant l'hiver. Le commerce entre les deux pays avait cessé après un différend sur la pêche dans le nord.",
    "de": "Die beiden Minister haben sich am Montag in der Hauptstadt getroffen und angekündigt, dass die Grenze vor "
    "dem Winter geöffnet werde. Der Handel zwischen den Ländern war nach einem Streit um Fischerei zu Ende.",
    "es": "Los dos ministros se reunieron el lunes en la capital y anunciaron que la frontera se abrirá antes del "
    "invierno. El comercio entre los dos países se había detenido tras una disputa sobre la pesca en el norte.",
    "nl": "De twee ministers hebben elkaar maandag in de hoofdstad ontmoet en gezegd dat de grens voor de winter "
    "opengaat. De handel tussen de landen was gestopt na een ruzie over de visserij in het noorden.",
}


def test_knows_english() -> None:
    assert detect_language(ENGLISH) == "en"


@pytest.mark.parametrize("code", OTHERS)
def test_knows_other_languages(code: str) -> None:
    assert detect_language(OTHERS[code]) == code


@pytest.mark.parametrize(
    "text", ["", "Chile left.", "Le Chili a quitté la table.", "1 2 3 4 " * 30, "首相が訪問した。"]
)
def test_does_not_judge_short_texts(text: str) -> None:
    assert detect_language(text) is None


def test_english_needs_no_model() -> None:
    program = (
        "import sys; from relations_db.reading.language import detect_language;"
        f"detect_language({ENGLISH!r}); print('py3langid' in sys.modules)"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "False"
