package io.calmdesk.testing.rules.samples.framework.subject;

import org.bson.Document;

class Framed {
    void use(Document document) {}
}
