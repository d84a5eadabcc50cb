"""${message}"""

# One change, with a downgrade that works; nothing from relations_db. Altering a table: `with views_dropped():` around it.
# A released migration and a released view file are never edited: make the next one.

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
