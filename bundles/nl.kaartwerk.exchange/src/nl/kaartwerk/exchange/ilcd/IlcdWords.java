package nl.kaartwerk.exchange.ilcd;

import java.util.Set;

import nl.kaartwerk.exchange.reading.Statements;

/** Which keys of the format state something about the product. */
final class IlcdWords {
	static final Statements STATEMENTS = new Statements(Set.of("lang", "dataSetInternalID", "referenceToDataSetFormat", "unitGroupUUID", "level",
			"quantitativeReference", "locations", "unitDescription", "uncertaintyDistributionType", "relativeStandardDeviation95In",
			"dataSourceType", "dataDerivationTypeStatus", "minimumAmount", "maximumAmount", "exchange direction", "functionType", "typeOfFlow",
			"typeOfDataSet", "referenceFlow", "referenceFlowProperty", "resolvedFlowVersion", "resolvedFlow", "otherAttributes"),
			Set.of("type", "refObjectId", "version", "uri", "uuid", "versionAsString", "resourceURLs", "defaultValue", "lstrings"),
			Set.of("class", "compliance", "review", "materialProperties", "flowProperties", "component"),
			Set.of("LCIAResult", "exchange", "classification", "scenario", "anies"));

	private IlcdWords() {
	}
}
