"""Serves Ralph on loopback with its file backend set to append. Ralph has no setting for that: out of the box the backend
makes its file with the first request and refuses every later one. The port is written to the file that is named."""

import socket
import sys

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND

listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listening.bind(("127.0.0.1", 0))
with open(sys.argv[1], "w", encoding="ascii") as file:
    file.write(str(listening.getsockname()[1]))
server = uvicorn.Server(uvicorn.Config("ralph.api:app", log_level="warning"))
server.run(sockets=[listening])
