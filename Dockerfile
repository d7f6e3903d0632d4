# One image for web, worker, beat and the migrations; docker-compose.yml says which command each runs.
FROM python:3.13-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
WORKDIR /srv/factcheck
COPY requirements-bootstrap.txt requirements.txt ./
# Every package by its hash; the layer is made anew only when the lock changes.
RUN pip install --no-cache-dir --require-hashes -r requirements-bootstrap.txt \
    && python -m venv --without-pip /opt/venv \
    && uv pip sync --no-cache --python /opt/venv/bin/python --require-hashes requirements.txt
COPY . .
RUN uv pip install --no-cache --offline --no-deps --no-build-isolation --python /opt/venv/bin/python --editable . \
    # Collecting needs no server; an address must stand here only so that files get their hashed names.
    && DATABASE_URL=postgres://unused@unused/unused STATIC_ROOT=/srv/static \
       /opt/venv/bin/python manage.py collectstatic --noinput --verbosity 0

FROM python:3.13-slim-bookworm
RUN groupadd --system --gid 10001 factcheck \
    && useradd --system --uid 10001 --gid factcheck --no-create-home --shell /usr/sbin/nologin factcheck
COPY --from=build /opt/venv /opt/venv
COPY --from=build /srv /srv
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 STATIC_ROOT=/srv/static
WORKDIR /srv/factcheck
USER factcheck
EXPOSE 8000
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", "--threads", "4", \
     "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "--access-logfile", "-", "config.wsgi"]
