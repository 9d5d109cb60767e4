FROM python:3.11-slim
WORKDIR /opt/chidao
COPY requirements.lock .
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY api api
COPY cli cli
COPY cypher cypher
COPY graph graph
COPY loaders loaders
RUN pip install --no-cache-dir --no-deps --no-build-isolation . && useradd --system chidao
USER chidao
ENTRYPOINT ["chidao"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
