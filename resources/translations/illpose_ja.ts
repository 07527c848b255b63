<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>App</name>
    <message>
        <location filename="../../illpose_app/app.py"/>
        <source>Index of poses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArtworkDelegate</name>
    <message>
        <location filename="../../illpose_app/ui/library/artwork_delegate.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArtworkGrid</name>
    <message>
        <location filename="../../illpose_app/ui/library/artwork_grid.py"/>
        <source>Artworks of the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArtworkListModel</name>
    <message>
        <location filename="../../illpose_app/ui/library/artwork_list_model.py"/>
        <source>The file is missing from its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArtworkView</name>
    <message>
        <location filename="../../illpose_app/ui/studio/artwork_view.py"/>
        <source>{0} (hidden)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardController</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>A new or empty folder for the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Export the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Exporting to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Exporting {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Grey or in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Make equally high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pin files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pin once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>To the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>To the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Upright, in colour, opaque</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Bring it back here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Delete the board “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>New board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>New board, rename, delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>New board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Opacity of what is selected (, and .)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Rename the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>The board is in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>The pictures' files stay where they are. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Drop pictures here, or pin references and artworks with Ctrl+B.
Their files are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Reference board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_window.py"/>
        <source>Board – illpose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>How much the line is steadied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Opacity of a stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Steady</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>Move {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>Nudge {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>The open illustration. Tab goes from joint to joint, the arrow keys move the joint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>{0} is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>{0} is outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>{0} is visible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CharacterEditing</name>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Add a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Flip the pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Looking into the box…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Redraw the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Remove the character</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CharacterList</name>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>Character {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>Characters of the illustration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>{0:.0%} sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CharacterPanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>Drag a joint that is wrong: the references follow, and your correction is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>Pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/check_controller.py"/>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Findings are hints: only you know what is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Proportions to aim at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Select a finding to see it on the canvas, and why it is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>The proportions that the height in heads is held against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>There is no pose to check yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Which checks are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <location filename="../../illpose_app/ui/stacks/compare_view.py"/>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Files of the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>A namespace stands before a colon: character:alice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Add tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Add tags, parted by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Credits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>No tags yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Open the address in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Select artworks to see their tags and where they come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Sidecars…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Write a credit sheet of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Write what you entered beside the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>shown: what the first {0} have in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>{0} artworks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Click a colour; with other tools hold Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Click an area: it is filled in the active layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Drag the layer or its handles; Enter applies, Esc puts it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Looking for characters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Shown differently here: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Untitled drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Your unsaved drawing is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingFiles</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Export the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Exporting {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Save the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Save the drawing “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Saving {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>What was drawn since it was saved would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingWishes</name>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>Illustration as a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>Reference {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>There is no reference yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Easel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>Erasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>Ink stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>Pencil stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>The layer “{0}” is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>The layer “{0}” is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>This layer is empty: there is nothing to move.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Something in illpose went wrong: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Your artworks are untouched. The details help whoever mends it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>All artworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>Folders of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>Starter library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GestureController</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/gesture_controller.py"/>
        <source>No artwork of the library fits, so there is nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/gesture_controller.py"/>
        <source>Your drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/gesture_controller.py"/>
        <source>{0} references, {1} minutes; in all {2}, {3} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/gesture_controller.py"/>
        <source>{0}: no character is known in this reference, so there is no pose to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>All work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Cancel the running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Cancel; what is done stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Progress of the running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Show all work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>{0} more waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>{0} skipped…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>cancelled, what was done stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobListDialog</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Cancel {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>{0} skipped…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointDiagram</name>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>Click a joint to switch it on or off; with Ctrl it weighs a half, a quarter, nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>Joints that count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointModel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>Joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>visible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointPicker</name>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>Click joints; Ctrl+click weighs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>How much this joint counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>{0}: {1} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointTable</name>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>Joints of the character</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsController</name>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Credit sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Credits written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Sidecars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>{0} written, {1} without anything of yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerDeeds</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Clear layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Duplicate layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Faint layer below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Flat fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Illustration as a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Merge layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Move layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>New layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Remove layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Reorder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Something else was drawn meanwhile; please do that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>The layer “{0}” is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Transform layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>{0} copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Double click to rename; drag to reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Hide layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>How the layer mixes with those below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Lock layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Mode of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Opacity of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Rename layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Show layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Unlock layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Learning from corrections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonDialog</name>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Forget what was learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>How the network does on each joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Median error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>What your corrections teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Within 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>{0} corrected poses in {1} artworks. Nothing that was tried helps provably on held-back corrections: analysis stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>{0} corrected poses in {1} artworks. On held-back corrections the likeness to yours rises from {2:.3f} to {3:.3f}: boxes are looked into at {4:g} of their size, {5} joints are moved. Artworks without corrections are analysed again at the next rescan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>{0} corrected poses in {1} artworks. To learn from them takes {2} poses in {3} artworks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>By folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>One of each stack of copies and variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Show only artworks with these tags or names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Size of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Skeletons over the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Tags, artist:, rating:, or a part of a file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Tags, source and rating of what is selected (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>{0} hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Adding {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Copies and variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Rescan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Starter library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Add a folder of your art, or drop one here. Nothing is copied, moved or renamed:
illpose looks at it where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Close the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Compare copies and variations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Credit sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>No artwork here is “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>No artwork of this folder could be read so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>No artwork to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Open and find references like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Pin to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Rescan the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show all artworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show all {0} of the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take out of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take out of the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take {0} out of the library?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>The files stay where they are. Poses that you have put right come back with their artworks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>What could not be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Your library is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>the starter library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrarySwitch</name>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>Open or begin a library that lies in a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../illpose_app/ui/main_window.py"/>
        <source>Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/main_window.py"/>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchDelegate</name>
    <message>
        <location filename="../../illpose_app/ui/references/match_delegate.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>{0}, distance {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchView</name>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>References with the same pose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewDrawingDialog</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Colour of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>New drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Too large: at most {0} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>{0:.1f} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;About illpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Add a character by its box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Add folder to the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Aids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Analyse again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Back to the predicted pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Copies and variations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Flat fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Gesture session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Grayscale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Keep limb lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Learn from my corrections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Move, scale and turn the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;New drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;New layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Next character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Paste illustration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Pin to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Reference over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Remove the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Rescan the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Save the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Silhouette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Smaller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Swap left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Thirds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Upright view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Values in four steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Watch this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'confidence' and 'frequency' must rise side by side between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'f1' and 'f2' lie between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'group' must be one of: {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'margin' must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'{key}' has the wrong type ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'{key}' is '{value}'; known are {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'{key}' is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'{key}' is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'{key}' must hold numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'{key}' must hold some numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'{key}' must hold {count} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{name}' is not known (there are group, classes, implies and ratings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{owner}' cannot name a class (lower case, underscores, no *)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{owner}' must have a list of tags, as in ["raised_arm", "*_arm_up"]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{word}' is no rating (there are {ratings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>-from_behind – not this; arms_* – any letters; "long hair" – words together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/app.py"/>
        <source>&lt;b&gt;illpose {version}&lt;/b&gt;&lt;p&gt;Pose references from your own art library.&lt;/p&gt;&lt;p&gt;Everything runs on this machine; nothing is sent anywhere.&lt;br&gt;Licence: Apache-2.0. The networks' sources and licences are in their cards.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>A folder with model.onnx and selected_tags.csv, as the WD v3 taggers have. Empty: the one of illpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>A neck bends about 45° aside; raised shoulders add some, and perspective too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>A neck turns about 80° to each side. Or left and right of the shoulders are exchanged: key X does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>A tangent to the edge pins the figure to it; overlap clearly or leave a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>A4, 300 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>A5, 300 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>About {count} heads tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>About {count} heads tall; {ideal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Address: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>After an import a network looks at what is new. Its tags are shown as automatic; yours always stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Against a reference: none is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Against the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Against the reference: too few joints in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Alt + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Always on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>An import that was cancelled, or that ended with the program, goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Anime: 6 to 7 heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Arrange in rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Artist: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Artworks with a higher rating are hidden in the library and in the references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Artworks without a rating count as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>As the s&amp;ystem: dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Ask before opening an address that is not rated safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>At least four joints must be known in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>At least three kinds of segments must be known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>B&amp;oard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Balance: too little is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>Between {low} and {high}, measured along the limbs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>COCO keypoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Character sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Chibi: 2 to 4 heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Clear the la&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Col.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Colour pic&amp;ker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Contrapposto: shoulders {first}° against hips {second}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>ControlNet pose picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Copies and variations and pictures not safe for work are left out; here there were none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Copies and variations are left out; here there were none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>D&amp;uplicate the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Dark or light, or as the system has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Darken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Directory not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Drag beside the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>E&amp;xport the drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>E&amp;xport the poses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Edge of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Elbows and knees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Entered by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Explicit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Export as a folder with credits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Export as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Export my &amp;corrections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Fainter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Falls to the left, {angle}° off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Falls to the right, {angle}° off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Finds what network drives do not report. 0: only at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Fitted through head, trunk and the leg that bears the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Flip left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Flip the p&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Flip upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>From a sidecar, the file or its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Gesture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Go on with unfinished imports at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Grey or in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Head, trunk and the leg that bears the weight lie on one straight line; a bow gives more life.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Height in heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>Height in heads: {part} is not seen well enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Heroic: 8 heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Id: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Illustration &amp;as a layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>Illustrations ({endings});;Drawings (*.ora);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>In a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>In balance on {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>It needs both eyes, and shoulders, hips, a knee and an ankle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>It needs both eyes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>It shows {percent} % of the other side's length, {angle}° out of the picture plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Joint hidden or visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Joint outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Keep {name}: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Knees, elbows and wrists: the view does not decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Laid over the pose, the limbs' directions differ by {angle}° on the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Large square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Large: fit, zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Large: show the skeleton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Left against right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Left and right do the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Left out: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Let go of the joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Licence: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Lighten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Limb colours for the colour blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>Limbs against each other: too little is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Limbs against the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>Limbs in front of the body do not show as a black shape; clothes may hide them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/tangents.py"/>
        <source>Limbs that coincide flatten the depth between them; shift one so that both read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Limbs upon limbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Line of action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Look at all folders again every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Looks at every folder at the start, then at those in which something came, went or was renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>M&amp;irror the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Make equally high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>Measured against the second longest of the other segments. Foreshortening makes limbs look shorter, never longer; near the viewer in strong perspective a limb may be so large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Merge the layer &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Mirrored limbs (twinning) look stiff, unless that is meant: a salute, a puppet, a squat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Most pictures of a folder carry no rating: a sidecar, a tagger or you give one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Mouse wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Move the joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Move these {count} files to the bin?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Move what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Neck: the face is not seen well enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Next &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Next or previous joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Next or previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>No foot is seen, or too much of the body is outside the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>No ideal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Not safe for work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Nothing speaks for one of them more than for another; {name} is as good as any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Nothing was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>One cut off and one seen may look like an oversight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Only a side view shows which way a hinge bends; the skeleton has no hands to judge wrists by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Open a reference large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Open another li&amp;brary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Open in the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Open your o&amp;wn library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>OpenPose, 18 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Own window: move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>PNG (*.png);;JPEG (*.jpg *.jpeg);;Photoshop, flat (*.psd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/flat_psd.py"/>
        <source>PSD holds at most {side} px a side (export PNG instead)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Pen p&amp;ressure counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.avif *.gif *.bmp *.tif *.tiff);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Pictures not safe for work are left out; here there were none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Pin files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Pin it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Pin what is in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Plumb line and support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Previous or next reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Proportions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Questionable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Re&amp;move the character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Realistic: 7 to 7½ heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Result s&amp;heet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>S&amp;keletons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Save the drawing &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Screen, full HD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Seen from the side, with the face to the left. A leg turned outwards, or a left taken for a right, looks so too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Seen from the side, with the face to the right. A leg turned outwards, or a left taken for a right, looks so too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Select a reference at the right to compare with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Selected reference as a fai&amp;nt layer below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Shift + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Shift: 10 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Shoulders against hips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Shoulders and hips differ by {angle}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Shoulders and hips must be known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Shoulders and hips tilt against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Show artworks rated up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Silhouette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>Silhouette: no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Site: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>Skeletons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Skeletons &amp;only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Skeletons in colours that everybody tells apart: left in orange, right in blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>Skeletons on a clear ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>Skeletons over the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Sketch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Sketch, wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Space + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Stronger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Tag artworks by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Tagger of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Take in what changes in the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Take off the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Takes effect when illpose is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>The face looks the other way than the chest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>The file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>The file is missing from its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>The head tilts {angle}° against the shoulders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>The line of action is straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>The line of action is {shape}, bowed by {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>The mask of this character is not known: its ground does not give it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>The open reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>The page of an artwork may show what the artwork itself does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>The pictures belong to their artists. Made with illpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>The plumb line of the centre of mass meets the ground between {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>The plumb line of the centre of mass passes {percent} % of the body's height outside {parts}. A figure that moves, jumps or leans on something may do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>The plumb line of the centre of mass passes {percent} % of the body's height outside {parts}. Nothing is known of what it may lean on or hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>The pose reads from its silhouette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>The reference's limb is drawn beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>The {limb} is outside the picture, the other inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>The {limb} touches the edge of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>There is only one file left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>They tilt the same way, or hardly; perspective tilts both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is not rated. Open its page in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is rated explicit. Open its page in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is rated questionable. Open its page in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is rated safe. Open its page in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>To the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>To the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Turn back by 15°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Turn by 15°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Turn by hand in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Turn the view &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Turn the view &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>Turned {angle}° out of the picture plane it would look so; if it should lie as the other side does, it is drawn too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Twinning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Upright, in colour, opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Watch a region of the scr&amp;een…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Watch the &amp;clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Without frame (Alt and drag moves it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Without the &amp;background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Words beside one another must all hold (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/xmp.py"/>
        <source>XMP has no DOCTYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>[implies] names '{name}', which is no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>[{table}] must be a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>a C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>a drawing has at most {most} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>a drawing has sides of 1 to {side} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>a drawing keeps at least one layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>a hidden layer cannot be merged (show it first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>a layer lies at {x}, {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>a layer points outside of the file: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>a locked layer cannot be merged (unlock it first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>a newer illpose wrote it (version {version}; update illpose)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_starter_library.py"/>
        <source>a starter artwork is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>a {tag} was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>add it as a folder instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/embedding.py"/>
        <source>all joints lie in one point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>an S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>an opacity of {opacity:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>annotation {number} has no 'image_id'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>annotation {number}: 'bbox' must be x, y, width and height, the latter above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>annotation {number}: 'id' must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>another illpose window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>another illpose window (process {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>artist not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>artist:kemble  character:alice  site:pixiv  id:81234567  licence:cc0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sidecars.py"/>
        <source>artwork {number}: its file is missing, so nothing can be written beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/artwork_importer.py"/>
        <source>cannot be analysed: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>cannot be decoded: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>cannot be read: its merged picture is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>change its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>check the drive on which the library lies; what was stored before is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>close other programs that use the library, and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>distance {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>each joint needs a row of its own, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>elbows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>every layer must be in the new order once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>feet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>free some space and try again; what was stored before is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>hands, knees and feet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>has an image without 'id'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/make_thumbnail.py"/>
        <source>has changed since the library read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>has {width} x {height} pixels, more than {most} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>has:{value} is not known (there are has:{known})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>hips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>holds no merged picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>holds no preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/shipped.py"/>
        <source>illpose is not installed whole: its folder {name} is missing (install it again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>illpose may not read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>illpose reads PNG, JPEG, WebP, AVIF, GIF, BMP, TIFF, PSD, PSB, KRA, ORA, CLIP and Procreate's thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_starter_library.py"/>
        <source>install illpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>is a folder, not an illustration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>is a zip file, not an illustration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>is no OpenRaster file: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>is not TOML ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>is not a COCO file: it needs the lists 'images' and 'annotations'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>is not a COCO keypoints file with images, boxes and 17 joints a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>is not an illustration that illpose can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>is too large for this machine's memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>it claims {width} x {height} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it has more pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>it has more than {most} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it has poses that you have put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it is less compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>it is no text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it is stored without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it is the older file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>it is too large for a sidecar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>it was not made by a painting program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>its database is larger than illpose reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>its facts are no texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its groups lie too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its layers are too large for this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its list of layers cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its list of layers holds entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>its source is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>its {place} is larger than a picture can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>knees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left ankle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left elbow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left forearm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left shank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left shin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left thigh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left upper arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left wrist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line 1: a newer illpose ({newer}) exported this library (update illpose)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line 1: not an exported library (the first line must say so)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: cannot be stored: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: is not a row of a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: names no table of a library ({table!r})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: {table} has no {unknown!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <source>lines are missing: a row of {table} points to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>make a smaller copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>make the library's file and folder writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>name:sketch  folder:studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/find_artworks.py"/>
        <source>no artist here is called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>one minus is enough: -{word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/embedding.py"/>
        <source>only {count} joints are known; a search needs {fewest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/search_poses.py"/>
        <source>only {count} of the joints asked for are known; a search needs {fewest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>rating:safe, questionable, explicit or none; has:tags, artist, address, rating, correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/make_thumbnail.py"/>
        <source>rescan the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right ankle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right elbow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right forearm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right shank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right shin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right thigh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right upper arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right wrist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>save it again in Clip Studio, or export it as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>save it again in the program that made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>save it again with 'Maximize compatibility'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>shoulders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>sitting arms_up – tags; a word that is no tag here is looked for in file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>sizes and scale must not be 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <source>the board is empty (pin a picture first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>the class '{owner}' is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>the file is damaged: put back a backup from its folder, or move it away to begin a new library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>the file is damaged; export or download it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>the file is damaged; save it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>the group {name} was laid out layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>the layer below blends with others (set it to normal first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/artwork_importer.py"/>
        <source>the log says more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>the quote before {text} is not closed (write another " at its end)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/lay_over.py"/>
        <source>the reference cannot be laid over this pose: they have too few joints in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>the same file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>the same picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>the whole figure from head to foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>there is no layer below to merge with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>there is no rating {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is no rating {value} (there are {words}, and none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/label_artworks.py"/>
        <source>there is no rating “{rating}” (there are safe, questionable and explicit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sheet.py"/>
        <source>there is no reference to put on a sheet (add a folder to the library, or leave out less)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>there is no stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is no word after the minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is no word between the quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is nothing after {field}: (for example {example})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/correction_writer.py"/>
        <source>this artwork is not in the library (open it again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/correction_writer.py"/>
        <location filename="../../illpose_app/storage/library_writer.py"/>
        <source>this character is no longer in the library (analyse the artwork again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>this is no JSON: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/xmp.py"/>
        <source>this is no XMP: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/eagle.py"/>
        <source>this is no metadata.json of Eagle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>this is no sidecar of illpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>thresholds lie between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>unknown key '{key}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>unpack it, then add the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>was it moved or renamed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>was saved without a merged picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} analysed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>{count} artworks are hidden for their rating; the settings say which are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>{count} artworks fit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>{count} characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>{count} copies or variations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>{count} could not be copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>{count} files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>{count} files were skipped; everything else is in the library.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>{count} minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>{count} more errors since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>{count} pictures not safe for work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/board/board_wishes.py"/>
        <source>{count} pictures pinned to “{board}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>{count} seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>{count} stacks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>{count} unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} with sidecars read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/artwork_list_model.py"/>
        <source>{file}, {count} characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: ONNX Runtime cannot open this network: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: [{name}] must be a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/credit_artworks.py"/>
        <source>{file}: a credit sheet ends in one of {endings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/character_detector.py"/>
        <source>{file}: a network of kind 'character_detector' is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/pose_estimator.py"/>
        <source>{file}: a network of kind 'pose' is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/tagger.py"/>
        <source>{file}: a network of kind 'tagger' is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: a newer illpose ({newer}) wrote this library (update illpose)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sheet.py"/>
        <source>{file}: a sheet is written as .pdf or .png (change the ending)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sheet.py"/>
        <source>{file}: a table is written as .csv or .md (change the ending)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: another window could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <source>{file}: cannot be copied: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: cannot be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_controller.py"/>
        <source>{file}: cannot be moved to the bin (its drive may have none; delete it there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/import_artworks.py"/>
        <source>{file}: cannot be opened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <location filename="../../illpose_app/services/move_library.py"/>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <location filename="../../illpose_app/storage/whole_file.py"/>
        <source>{file}: cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/tagger.py"/>
        <source>{file}: gives {given} labels, its manifest names {named}; install illpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sidecars.py"/>
        <source>{file}: illpose did not write this file (move it away to write a sidecar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <source>{file}: is damaged and cannot be moved away: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: is no list of tags (columns name and category are needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: names no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/import_artworks.py"/>
        <source>{file}: no such folder (give the folder that holds your artworks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/forget_folder.py"/>
        <source>{file}: not a folder of the library (`illpose library status` lists its folders)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: not the network that its manifest names (sha256 {digest}..., expected {sha}...); install illpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: nothing can be written there (choose another folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: sees {shape}; a tagger for N x side x side x 3 is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/search_poses.py"/>
        <source>{file}: the index cannot be written: {reason} (free some space, or make the folder writable; searches work without it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: the library cannot be opened: {reason} (nothing in it was changed; put back a backup from its folder, or move the file away to begin a new library)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <source>{file}: the library is not empty (import into a new one: --home DIR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: the manifest cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: the network gives {scores} tags, {tags} names {rows}; both must come from the same tagger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/rulebook_files.py"/>
        <source>{file}: the rulebook cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <source>{file}: the settings cannot be read: {reason} (the defaults are used)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_starter_library.py"/>
        <source>{file}: the starter library cannot be read: {reason} (install illpose again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: there is no network in this folder (its manifest is missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/rulebook_files.py"/>
        <source>{file}: there is no rulebook in this folder (install illpose again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_tagger.py"/>
        <source>{file}: there is no tagger in this folder ({model} and {tags} are needed, or {manifest})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <source>{file}: there is something in this folder (choose a new or an empty one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: this is a database, but not a library of illpose (choose another file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>{file}: this sidecar cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>{file}: this sidecar cannot be read: {reason} (mend it or remove it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/thumbnails.py"/>
        <source>{file}: thumbnails cannot be written: {reason} (free some space, or make the folder writable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <source>{file}: {name} cannot be {value} (the default is used)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>{file}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>{file}: {problem} ({advice})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: {problem}; install illpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <source>{file}: {reason} (nothing was imported)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: {reason} ({advice})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: {where}{problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: {window} has this library open (use that window, or open another library with --library FOLDER)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/tangents.py"/>
        <source>{first} and {second} lie upon each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>{first} to {second}: {angle}° from the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>{joint} bends {angle}° the wrong way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>{limb} looks {percent} % longer than the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>{limb} looks {percent} % shorter than the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>{limb}: too foreshortened to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{mode} is shown as normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} cannot be decoded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} claims to hold {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} has {width} x {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/save_drawing.py"/>
        <source>{name}: a drawing is exported as {known} (choose one of these endings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>{name}: where the pictures come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>{name}: {problem}; mend this file of the rulebook, or install illpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>{number} artworks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>{number} files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/network.py"/>
        <source>{path}: ONNX Runtime cannot open this network: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/network.py"/>
        <source>{path}: the manifest names '{missing}', which the network doesn't have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>{percent} % like the mirrored reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>{percent} % like the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>{percent} % of the limbs show in the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>{reason} (the folder needs labels.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>{value} in {key} is no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>{words} would mean every tag (write some letters of it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/find_artworks.py"/>
        <source>{word} is no tag here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/find_artworks.py"/>
        <source>{word} is no tag here: file names with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>“{address}” is no address of a web page (it begins with https://)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/label_artworks.py"/>
        <source>“{word}” is no tag (write a word, or several parted by commas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>日本語</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PoseBoard</name>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Figure to pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Tab goes from joint to joint, the arrow keys move the joint, Ctrl+Z takes a step back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PoseExport</name>
    <message>
        <location filename="../../illpose_app/ui/studio/pose_export.py"/>
        <source>Export my corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/pose_export.py"/>
        <source>Export the poses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/pose_export.py"/>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PoseMaker</name>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Begin with this pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Drag joints: limbs keep their lengths, with Shift they do not. Ctrl+Z takes a step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Kneeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Lying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Sitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Skipped files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>Add a folder to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>Open an illustration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>The clipboard holds no illustration.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>A figure that you pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>A reflection of the pose is as good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Any framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Arms count, and how they stand to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Every joint counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Full body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Head, arms and trunk count; legs may be anywhere or out of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>How much of the figure is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Leave out figures that lie, lean or hang another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Legs count, and how they stand to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Like {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Mirrored too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>No variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Of drawings that are variations of each other, show the nearest only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Only figures seen from the same side: front, back or side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Only with… sitting artist:kemble rating:safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Pick joints one by one and weigh them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Same side seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Same way up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Tags, -tags, artist:, rating:, site: … as in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>The open picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>To the knees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Upper body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Whole pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Whose pose is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Words that references must answer to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonBoard</name>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>The reference's skeleton over yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>25°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>45° and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Every limb points the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>The reference is a mirror image: flip it to draw from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Thin: your pose. Coloured: the reference, turned and scaled to lie over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Too few joints are known in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Turn it {0}° anticlockwise to line up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Turn it {0}° clockwise to line up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Why this match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>{0} {1}° off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceViewer</name>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>It cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Next reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Open in the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Open its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Pin to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Previous reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Show the skeleton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Why this match: your pose over the reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencesController</name>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>Artworks that answer: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>No character is known in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>No reference is left by these choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>Open an illustration to see references with the same pose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>References appear when a character is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>Too few joints are known to search by.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Close the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Compare copies and variations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Draw skeletons over the references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open an illustration to see references with the same pose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open in the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open its page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Pin to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Show all {0} of the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>What is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>What is asked for: joints, sides, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Your library holds no reference yet.
Add a folder of your art to search it by pose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>{0} nearest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/region_picker.py"/>
        <source>Drag a rectangle about the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/region_picker.py"/>
        <source>Drag a rectangle about the drawing; Esc gives up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedSearchButton</name>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Save the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Save this search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>“{0}” shall be called</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>&amp;Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>&amp;References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>&amp;Time for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>Gesture session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>How &amp;many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>Mirror every other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>Which references, as a query line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>all; or for example: sitting foreshortening -from_behind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionSummary</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>&amp;Compare a drawing of mine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>&amp;Open in the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>Gesture session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>Open your drawing, and check its pose against this reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>References of the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>A moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>Gesture session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>Reference to draw from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>Space pause   ← → move   M mirror   G grey   F full screen   Esc end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>{0}  paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Back to the defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>No setting is called like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Search the settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>&amp;References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>&amp;Table of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>A printed plate: the query and its nearest references, each with id, distance, box and skeleton.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>CSV, beside the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Leave out copies and variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Leave out what is not safe for work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Markdown, beside the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Only on the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Result sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Save the result sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetExport</name>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_export.py"/>
        <source>References with the same pose · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_export.py"/>
        <source>Result sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_export.py"/>
        <source>{0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcut_sheet.py"/>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/side_panel.py"/>
        <source>Pages of the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StackWindow</name>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>&amp;Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>&amp;Not the same drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Copies and variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Move to the &amp;bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>No copies and no variations were found in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>One drawing, varied: each may be worth keeping. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Reading the pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Side by &amp;side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>what differs is red: {0} of the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudioController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Looking for characters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>No character was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>No character was found yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Opening {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Pasted illustration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Swap left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>The analysis failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>The pose appears while you draw.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Drop an illustration here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Open an illustration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>illpose finds the pose of every character in it
and the references of your library that share it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Automatic: {0} % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Confirm {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Double-click: search for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>From a sidecar or the file itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Give {0} to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Given by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>On {0} of {1} artworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Take {0} away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Colour (C)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoSwitch</name>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Redo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Undo {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewAids</name>
    <message>
        <location filename="../../illpose_app/ui/studio/view_aids.py"/>
        <source>Select a reference at the right first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/view_aids.py"/>
        <source>The mask of no character is known here: the ground does not give it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/view_aids.py"/>
        <source>View aids are for illustrations; a drawing shows its layers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Click to end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Looking for characters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>The system does not let illpose look at the screen; allow it in its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Watching the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Watching the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Watching {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FindingTable</name>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Findings of the pose check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>region_picker</name>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/region_picker.py"/>
        <source>Wayland does not let programs look at the screen. Watch the file instead, or start illpose with QT_QPA_PLATFORM=xcb (it then sees programs that run under X11 only).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
