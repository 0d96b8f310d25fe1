# The CDS Hooks service. Build: docker build -t legcramp-cds .  Settings: docs/how-to/cds-hooks.md
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY src ./src
RUN python -m venv /opt/venv && /opt/venv/bin/pip install --no-cache-dir ".[server]"

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin service && install -d -o service -m 700 /data
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 LEGCRAMP_CDS_DATA_DIR=/data
USER service
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
# As process 1 it gets the signals itself.
ENTRYPOINT ["legcramp-cds", "serve"]
CMD ["--host", "0.0.0.0", "--port", "8000"]
