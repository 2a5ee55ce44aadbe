"""The procedures of working with courts and procuratorates: letters, meetings, what was decided at them."""

from fazhi.areas.disputes.liaison.letters import RECOMMENDATION as RECOMMENDATION
from fazhi.areas.disputes.liaison.sessions import MEETING as MEETING
from fazhi.areas.disputes.liaison.sessions import TASK as TASK
