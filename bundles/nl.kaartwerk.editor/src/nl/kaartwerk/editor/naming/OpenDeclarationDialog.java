package nl.kaartwerk.editor.naming;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.FilteredItemsSelectionDialog;
import org.eclipse.ui.dialogs.SearchPattern;
import org.osgi.framework.FrameworkUtil;

import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols;

/** Chooses among the definitions of all projects by name, title or classification code; those chosen before come first. */
public final class OpenDeclarationDialog extends FilteredItemsSelectionDialog {
	private static final String SETTINGS = OpenDeclarationDialog.class.getName();

	public OpenDeclarationDialog(Shell shell) {
		super(shell, true);
		setTitle(Texts.get("open.title"));
		setMessage(Texts.get("open.prompt"));
		setListLabelProvider(new ListLabels());
		setDetailsLabelProvider(new DetailLabels());
		setSelectionHistory(new History());
		setInitialPattern("", FULL_SELECTION);
		setHelpAvailable(false);
	}

	@Override
	protected Control createExtendedContentArea(Composite parent) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "nl.kaartwerk.editor.openDeclaration");
		return null;
	}

	@Override
	protected IDialogSettings getDialogSettings() {
		IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(OpenDeclarationDialog.class)).getDialogSettings();
		return DialogSettings.getOrCreateSection(all, SETTINGS);
	}

	@Override
	protected IStatus validateItem(Object item) {
		return Status.OK_STATUS;
	}

	@Override
	protected ItemsFilter createFilter() {
		return new ItemsFilter(new SearchPattern(SearchPattern.RULE_EXACT_MATCH | SearchPattern.RULE_PREFIX_MATCH | SearchPattern.RULE_PATTERN_MATCH
				| SearchPattern.RULE_CAMELCASE_MATCH | SearchPattern.RULE_BLANK_MATCH)) {
			@Override
			public boolean matchItem(Object object) {
				DefinitionItem item = (DefinitionItem) object;
				return matches(item.name()) || matches(item.qualifiedName()) || holds(item.title()) || item.codes().stream().anyMatch(this::holds);
			}

			/** One remembers the middle of a title as well as its beginning. */
			private boolean holds(String text) {
				return DefinitionSymbols.pattern(getPattern()).matcher(text).find();
			}

			@Override
			public boolean isConsistentItem(Object item) {
				return WorkspaceFiles.file(((DefinitionItem) item).address()).filter(IFile::exists).isPresent();
			}

			/** What does not begin like the shorter pattern may still have the longer one in its title. */
			@Override
			public boolean isSubFilter(ItemsFilter filter) {
				return false;
			}
		};
	}

	@Override
	protected Comparator<DefinitionItem> getItemsComparator() {
		return Comparator.comparing(DefinitionItem::name, String.CASE_INSENSITIVE_ORDER).thenComparing(DefinitionItem::container)
				.thenComparing(item -> item.address());
	}

	@Override
	protected void fillContentProvider(AbstractContentProvider content, ItemsFilter filter, IProgressMonitor monitor) throws CoreException {
		monitor.beginTask(Texts.get("open.looking"), IProgressMonitor.UNKNOWN);
		List<? extends WorkspaceSymbol> all = Questions.await(server -> server.symbol(new WorkspaceSymbolParams("")), monitor).getRight();
		all.stream().map(DefinitionItem::of).forEach(item -> content.add(item, filter));
		monitor.done();
	}

	@Override
	public String getElementName(Object item) {
		return ((DefinitionItem) item).qualifiedName();
	}

	private static String file(DefinitionItem item) {
		return WorkspaceFiles.file(item.address()).map(file -> file.getFullPath().makeRelative().toString()).orElse(item.address());
	}

	private static final class ListLabels extends LabelProvider implements IStyledLabelProvider {
		private final Map<String, Image> images = new HashMap<>();

		@Override
		public String getText(Object element) {
			return element == null ? "" : getStyledText(element).getString();
		}

		@Override
		public StyledString getStyledText(Object element) {
			if (!(element instanceof DefinitionItem item)) {
				return new StyledString(String.valueOf(element)); // the line between what was chosen before and the rest
			}
			StyledString text = new StyledString(item.name());
			if (!item.title().isEmpty()) {
				text.append("  " + item.title(), StyledString.DECORATIONS_STYLER);
			}
			return text.append("  " + (item.container().isEmpty() ? "" : item.container() + " - ") + file(item), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof DefinitionItem item ? images.computeIfAbsent(icon(item.sort()), name -> ResourceLocator
					.imageDescriptorFromBundle(OpenDeclarationDialog.class, "icons/" + name + ".svg").map(ImageDescriptor::createImage).orElse(null)) : null;
		}

		/** As in the outline. */
		private static String icon(String sort) {
			return switch (sort) {
			case "declaration" -> "declaration";
			case "building", "civil work" -> "work";
			default -> "party";
			};
		}

		@Override
		public void dispose() {
			images.values().forEach(Image::dispose);
			super.dispose();
		}
	}

	private static final class DetailLabels extends LabelProvider {
		@Override
		public String getText(Object element) {
			if (!(element instanceof DefinitionItem item)) {
				return "";
			}
			String codes = item.codes().isEmpty() ? "" : " - " + String.join(", ", item.codes());
			return Texts.get("sort." + item.sort().replace(' ', '-')) + ' ' + item.qualifiedName() + codes + " - " + file(item);
		}
	}

	/** What was chosen before, across sessions. */
	private static final class History extends SelectionHistory {
		@Override
		protected Object restoreItemFromMemento(IMemento memento) {
			if (memento.getString("name") == null || memento.getString("file") == null) {
				return null;
			}
			return new DefinitionItem(memento.getString("name"), memento.getString("container"), memento.getString("title"), memento.getString("codes").lines().toList(),
					memento.getString("sort"), memento.getString("file"));
		}

		@Override
		protected void storeItemToMemento(Object object, IMemento memento) {
			DefinitionItem item = (DefinitionItem) object;
			memento.putString("name", item.name());
			memento.putString("container", item.container());
			memento.putString("title", item.title());
			memento.putString("codes", String.join("\n", item.codes()));
			memento.putString("sort", item.sort());
			memento.putString("file", item.address());
		}
	}
}
