package io.calmdesk.testing.rules.samples.jackson;

import com.fasterxml.jackson.databind.ObjectMapper;

class OldJackson {
    ObjectMapper json() {
        return new ObjectMapper();
    }
}
