package io.calmdesk.testing.rules.samples.framework.subject.mongo;

import org.bson.Document;

class Allowed {
    void use(Document document) {}
}
