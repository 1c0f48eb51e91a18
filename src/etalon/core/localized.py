"""A text of the standard in its three languages."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from etalon.core.texts import Language


class LocalizedText(BaseModel):
    """A sentence or name in English, Russian and Ukrainian.

    `reviewed_by` stays ``machine`` until a person who reads the language natively has approved the text.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    en: str
    ru: str
    uk: str
    reviewed_by: str = "machine"

    def in_(self, language: Language) -> str:
        """The text in one language."""
        chosen: dict[Literal["en", "ru", "uk"], str] = {"en": self.en, "ru": self.ru, "uk": self.uk}
        return chosen[language]
