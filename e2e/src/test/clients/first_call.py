"""Prints the number of the newest case."""

import os

from calmdesk_client.api.cases_api import CasesApi
from calmdesk_client.api_client import ApiClient
from calmdesk_client.configuration import Configuration

configuration = Configuration(host=os.environ["CALMDESK_URL"], access_token=os.environ["CALMDESK_TOKEN"])
with ApiClient(configuration) as client:
    print(CasesApi(client).list_cases(limit=1).items[0].number)
