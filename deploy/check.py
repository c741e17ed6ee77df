"""Checks rendered manifests: each against the schema of its kind, all of them against what we promise of them."""

import sys

import kubernetes_validate
import yaml

OURS = "app.kubernetes.io/part-of"
NAME = "app.kubernetes.io/name"
PROBES = ("startupProbe", "livenessProbe", "readinessProbe")


def name(document):
    return f"{document['kind']}/{document['metadata']['name']}"


def schema_errors(document, version):
    try:
        kubernetes_validate.validate(document, version, strict=True)
    except kubernetes_validate.ValidationError as error:
        yield f"{'.'.join(str(part) for part in error.path)}: {error.message}"
    except kubernetes_validate.SchemaNotFoundError as error:
        yield error.message


def deployment_errors(deployment, names):
    own = deployment["metadata"]["name"]
    pod = deployment["spec"]["template"]
    if pod["metadata"]["labels"].get(OURS) != "calmdesk" or pod["metadata"]["labels"].get(NAME) != own:
        yield "its pods do not carry the labels the policies go by"
    if not pod["spec"].get("securityContext", {}).get("runAsNonRoot"):
        yield "may run as root"
    if pod["spec"].get("automountServiceAccountToken", True):
        yield "holds a token of the cluster"
    for container in pod["spec"]["containers"]:
        rights = container.get("securityContext", {})
        if rights.get("allowPrivilegeEscalation", True) or not rights.get("readOnlyRootFilesystem"):
            yield "may gain rights or write to its image"
        if rights.get("capabilities", {}).get("drop") != ["ALL"]:
            yield "keeps capabilities"
        ports = {port["name"] for port in container["ports"]}
        for probe in PROBES:
            if container.get(probe, {}).get("httpGet", {}).get("port") not in ports:
                yield f"has no {probe} at a port of its own"
        if "memory" not in container.get("resources", {}).get("limits", {}):
            yield "has no memory limit"
        for variable in container.get("env", []):
            secret = any(word in variable["name"] for word in ("SECRET", "PASSWORD", "KEY"))
            if secret and "secretKeyRef" not in variable.get("valueFrom", {}):
                yield f"says the secret {variable['name']} in the open"
    if f"PodDisruptionBudget/{own}" not in names:
        yield "has no disruption budget"
    if own != "discovery" and f"HorizontalPodAutoscaler/{own}" not in names:
        yield "does not scale"


def errors(documents, version):
    names = [name(document) for document in documents]
    for document in documents:
        for error in schema_errors(document, version):
            yield f"{name(document)} {error}"
        if document["kind"] == "Secret":
            yield f"{name(document)} has no place in the repository"
        if document["kind"] == "Deployment":
            for error in deployment_errors(document, names):
                yield f"{name(document)} {error}"


def main(path, version):
    with open(path, encoding="utf-8") as file:
        documents = [document for document in yaml.safe_load_all(file) if document]
    found = list(errors(documents, version))
    for error in found:
        print(error)
    print(f"{len(documents)} manifests, {len(found)} faults, Kubernetes {version}")
    return 1 if found or not documents else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
