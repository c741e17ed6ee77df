package io.calmdesk.dossier.store;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Turns records into documents and back. No class name is stored: enums stand by their code, single values by
 * themselves, members of a sealed interface by {@code type} and their name in lower case with hyphens.
 */
final class RecordMapping {

    private final MappingMongoConverter converter;

    RecordMapping(Collection<? extends Class<?>> records) {
        RecordTypes types = RecordTypes.reachedFrom(records);
        MongoCustomConversions conversions = MongoCustomConversions.create(config ->
                config.registerConverters(StoredForms.of(types)).bigDecimal(BigDecimalRepresentation.DECIMAL128));
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(
                "type", List.of(new ConfigurableTypeInformationMapper(types.sealedMembers()))));
        converter.setMapKeyDotReplacement("\uFF0E");
        converter.afterPropertiesSet();
    }

    Document write(Object record) {
        Document document = new Document();
        converter.write(record, document);
        return document;
    }

    <T> T read(Class<T> type, Document document) {
        return converter.read(type, document);
    }
}
