"""An optional second extractor: a language model proposes facts, and what passes our own checks becomes a claim."""

from loaders.llm.endpoint import ModelError, UnavailableError
from loaders.llm.extractor import Model
from loaders.llm.settings import ModelSettings, SettingsError

__all__ = ["Model", "ModelError", "ModelSettings", "SettingsError", "UnavailableError"]
