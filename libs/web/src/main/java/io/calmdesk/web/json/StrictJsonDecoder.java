package io.calmdesk.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.databind.json.JsonMapper;

/** Spring's JSON decoder, fed only with text that has been looked at. */
final class StrictJsonDecoder extends JacksonJsonDecoder {

    StrictJsonDecoder(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public Object decode(
            DataBuffer body, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        String text;
        try {
            ByteBuffer bytes = ByteBuffer.allocate(body.readableByteCount());
            body.toByteBuffer(bytes);
            text = StrictText.of(bytes);
        } catch (UnreadableText unreadable) {
            throw new DecodingException("unreadable body", unreadable);
        } finally {
            DataBufferUtils.release(body);
        }
        return super.decode(
                DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)),
                type,
                mimeType,
                hints);
    }
}
