package nl.kaartwerk.editor.outline;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;

/** Icon, name, and in grey what is said of it. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {
	private static final String BUNDLE = "nl.kaartwerk.editor";

	private final Map<String, Image> images = new HashMap<>();

	@Override
	public StyledString getStyledText(Object element) {
		DocumentSymbol symbol = ((OutlineNode) element).symbol();
		StyledString label = new StyledString(symbol.getName());
		if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
			label.append("  " + symbol.getDetail(), StyledString.QUALIFIER_STYLER);
		}
		return label;
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return images.computeIfAbsent(icon(((OutlineNode) element).symbol().getKind()),
				name -> ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").map(ImageDescriptor::createImage)
						.orElseThrow(() -> new IllegalStateException("no icon " + name)));
	}

	private static String icon(SymbolKind kind) {
		return switch (kind) {
		case Class -> "declaration";
		case Namespace -> "package";
		case Package -> "work";
		case Object -> "profile";
		case Array -> "table";
		case Module -> "element";
		case Field -> "use";
		default -> "party";
		};
	}

	@Override
	public void dispose() {
		images.values().forEach(Image::dispose);
		super.dispose();
	}
}
