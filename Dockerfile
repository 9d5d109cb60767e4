FROM python:3.11-slim AS viewer
WORKDIR /opt/viewer
COPY viewer/node.lock .
RUN pip install --no-cache-dir --no-deps --require-hashes -r node.lock
COPY viewer/package.json viewer/package-lock.json viewer/.npmrc ./
RUN npm ci --silent
COPY viewer .
RUN npm run build

FROM python:3.11-slim
WORKDIR /opt/chidao
COPY requirements.lock .
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY api api
COPY cli cli
COPY cypher cypher
COPY graph graph
COPY loaders loaders
COPY --from=viewer /opt/api/viewer api/viewer
RUN pip install --no-cache-dir --no-deps --no-build-isolation . && useradd --system chidao
USER chidao
ENTRYPOINT ["chidao"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
