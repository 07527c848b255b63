<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>About illpose</source>
        <translation>illpose について</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>Licences of everything inside</source>
        <translation>含まれるすべてのライセンス</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>Networks</source>
        <translation>認識モデル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>One moment…</source>
        <translation>少しお待ちください…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>Pose references from your own art library. Everything runs on this machine; nothing is sent anywhere.
illpose is free software under the Apache-2.0 licence.</source>
        <translation>自分の作品ライブラリから、同じポーズの参考資料を探します。すべての処理はこのパソコンの中で行われ、外部には何も送信されません。
illpose は Apache-2.0 ライセンスのフリーソフトウェアです。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>What the networks were made from</source>
        <translation>認識モデルの学習元</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/about_dialog.py"/>
        <source>What to read</source>
        <translation>読むもの</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <location filename="../../illpose_app/app.py"/>
        <source>Index of poses</source>
        <translation>ポーズの索引</translation>
    </message>
</context>
<context>
    <name>ArtworkDelegate</name>
    <message>
        <location filename="../../illpose_app/ui/library/artwork_delegate.py"/>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>ArtworkGrid</name>
    <message>
        <location filename="../../illpose_app/ui/library/artwork_grid.py"/>
        <source>Artworks of the library</source>
        <translation>ライブラリの作品</translation>
    </message>
</context>
<context>
    <name>ArtworkListModel</name>
    <message>
        <location filename="../../illpose_app/ui/library/artwork_list_model.py"/>
        <source>The file is missing from its place.</source>
        <translation>ファイルが元の場所にありません。</translation>
    </message>
</context>
<context>
    <name>ArtworkView</name>
    <message>
        <location filename="../../illpose_app/ui/studio/artwork_view.py"/>
        <source>{0} (hidden)</source>
        <translation>{0}(隠れている)</translation>
    </message>
</context>
<context>
    <name>BoardController</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>A new or empty folder for the board</source>
        <translation>ボードを書き出す新しいフォルダー(または空のフォルダー)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Arrange</source>
        <translation>整列</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Export the board</source>
        <translation>ボードを書き出す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Exporting to {0}</source>
        <translation>{0} に書き出し中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Exporting {0}</source>
        <translation>{0} を書き出し中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Flip</source>
        <translation>反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Grey or in colour</source>
        <translation>グレー/カラーの切り替え</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Make equally high</source>
        <translation>高さをそろえる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pin</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pin files</source>
        <translation>ファイルをピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pin once more</source>
        <translation>もう一度ピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Scale</source>
        <translation>拡大・縮小</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Take off</source>
        <translation>ボードから外す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>To the back</source>
        <translation>最背面へ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>To the front</source>
        <translation>最前面へ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Turn</source>
        <translation>回転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Upright, in colour, opaque</source>
        <translation>回転・グレー・不透明度をリセット</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Bring it back here</source>
        <translation>ここに戻す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Delete the board “{0}”?</source>
        <translation>ボード「{0}」を削除しますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Its name</source>
        <translation>名前</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>New board</source>
        <translation>新規ボード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>New board, rename, delete</source>
        <translation>ボードの新規作成・名前の変更・削除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>New board…</source>
        <translation>新規ボード…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Opacity of what is selected (, and .)</source>
        <translation>選択中の画像の不透明度(, と .)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Rename the board</source>
        <translation>ボードの名前を変更</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>The board is in a window of its own</source>
        <translation>ボードは別ウィンドウで開いています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_page.py"/>
        <source>The pictures' files stay where they are. This cannot be undone.</source>
        <translation>画像のファイルはそのまま残ります。この操作は元に戻せません。</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Reference board</source>
        <translation>参考資料ボード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Scale</source>
        <translation>拡大・縮小</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_view.py"/>
        <source>Turn</source>
        <translation>回転</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <location filename="../../illpose_app/ui/board/board_window.py"/>
        <source>Board – illpose</source>
        <translation>ボード – illpose</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Connected</source>
        <translation>隣接のみ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Gaps</source>
        <translation>隙間閉じ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>How much the line is steadied</source>
        <translation>線の手ぶれ補正の強さ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>How unlike a colour may be that is taken, too</source>
        <translation>どのくらい違う色まで含めるか</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>How wide a gap in the lines may be without the colour running out</source>
        <translation>線の隙間がこの幅までなら色が漏れません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Look at the active layer alone</source>
        <translation>選択中のレイヤーだけを参照します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Opacity of a stroke</source>
        <translation>ストロークの不透明度</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Size of the brush</source>
        <translation>ブラシサイズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Steady</source>
        <translation>手ぶれ補正</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Take only what is connected with the place clicked</source>
        <translation>クリックした場所とつながっている部分だけを対象にします</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>This layer</source>
        <translation>このレイヤー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/brush_bar.py"/>
        <source>Tolerance</source>
        <translation>許容誤差</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>Move {0}</source>
        <translation>{0}を移動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>Nudge {0}</source>
        <translation>{0}を微調整</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>The open illustration. Tab goes from joint to joint, the arrow keys move the joint.</source>
        <translation>開いているイラスト。Tab で次の関節へ、矢印キーで関節を動かします。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>{0} is hidden</source>
        <translation>{0}を「隠れている」に変更</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>{0} is outside</source>
        <translation>{0}を「画面外」に変更</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas.py"/>
        <source>{0} is visible</source>
        <translation>{0}を「見えている」に変更</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <location filename="../../illpose_app/ui/studio/canvas_menu.py"/>
        <source>Put a joint here</source>
        <translation>関節をここに置く</translation>
    </message>
</context>
<context>
    <name>CharacterEditing</name>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Add a character</source>
        <translation>キャラクターを追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Drag a box around the whole character. Esc ends it.</source>
        <translation>キャラクター全体を囲むように枠をドラッグしてください。Esc で中止します。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Flip the pose</source>
        <translation>ポーズを左右反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Looking into the box…</source>
        <translation>枠の中を解析しています…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Redraw the box</source>
        <translation>枠を描き直す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_editing.py"/>
        <source>Remove the character</source>
        <translation>キャラクターを削除</translation>
    </message>
</context>
<context>
    <name>CharacterList</name>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>Character {0}</source>
        <translation>キャラクター {0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>Characters of the illustration</source>
        <translation>イラスト内のキャラクター</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>corrected</source>
        <translation>修正済み</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_list.py"/>
        <source>{0:.0%} sure</source>
        <translation>確信度 {0:.0%}</translation>
    </message>
</context>
<context>
    <name>CharacterPanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>Add one by its box</source>
        <translation>枠を描いて追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>Characters</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>Drag a joint that is wrong: the references follow, and your correction is kept.</source>
        <translation>間違っている関節をドラッグすると、参考資料が更新され、修正は保存されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>Pose</source>
        <translation>ポーズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/character_panel.py"/>
        <source>corrected</source>
        <translation>修正済み</translation>
    </message>
</context>
<context>
    <name>CheckController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/check_controller.py"/>
        <source>Check</source>
        <translation>チェック</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Checks</source>
        <translation>チェック項目</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Findings are hints: only you know what is meant.</source>
        <translation>指摘はヒントです。意図が分かるのは描いた人だけです。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Proportions to aim at</source>
        <translation>目標とする頭身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Select a finding to see it on the canvas, and why it is one.</source>
        <translation>指摘を選ぶと、キャンバス上の位置と理由が表示されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>The proportions that the height in heads is held against</source>
        <translation>頭身を比べる基準</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>There is no pose to check yet.</source>
        <translation>チェックするポーズがまだありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Which checks are on</source>
        <translation>実行するチェック項目</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <location filename="../../illpose_app/ui/stacks/compare_view.py"/>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Files of the stack</source>
        <translation>スタックのファイル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>A namespace stands before a colon: character:alice</source>
        <translation>名前空間はコロンの前に書きます: character:alice</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Add tags</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Add tags, parted by commas</source>
        <translation>タグを追加(コンマ区切り)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Address</source>
        <translation>URL</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Credits…</source>
        <translation>クレジット…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>No tags yet</source>
        <translation>タグはまだありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Open the address in the browser</source>
        <translation>URL をブラウザーで開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Rating</source>
        <translation>レーティング</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Select artworks to see their tags and where they come from.</source>
        <translation>作品を選ぶと、
タグと出典が表示されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Sidecars…</source>
        <translation>サイドカー…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Write a credit sheet of the selection</source>
        <translation>選択した作品のクレジット一覧を書き出す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Write what you entered beside the files</source>
        <translation>入力した内容をファイルの隣に書き出す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>and {0} more</source>
        <translation>ほか {0} 件</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>different</source>
        <translation>複数の値</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>shown: what the first {0} have in common</source>
        <translation>先頭の {0} 件に共通する内容を表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>{0} artworks</source>
        <translation>作品 {0} 点</translation>
    </message>
</context>
<context>
    <name>DrawingController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Click a colour; Shift adds to the selection, Alt takes away</source>
        <translation>色をクリックして選択します。Shift で追加、Alt で除外</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Click a colour; with other tools hold Alt</source>
        <translation>色をクリックします。ほかのツールでは Alt を押しながらクリックします</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Click an area: it is filled in the active layer</source>
        <translation>クリックした範囲を選択中のレイヤーで塗りつぶします</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Drag a rectangle; Shift adds to the selection, Alt takes away</source>
        <translation>ドラッグして長方形を選択します。Shift で追加、Alt で除外</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Drag the pixels or their handles; Enter applies, Esc puts them back</source>
        <translation>画像またはハンドルをドラッグします。Enter で確定、Esc で取り消し</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Draw round what you want; Shift adds to the selection, Alt takes away</source>
        <translation>囲むように描いて選択します。Shift で追加、Alt で除外</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Layer 1</source>
        <translation>レイヤー 1</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Looking for characters…</source>
        <translation>キャラクターを探しています…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>One moment…</source>
        <translation>少しお待ちください…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Saved {0}</source>
        <translation>{0} を保存しました</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Shown differently here: {0}</source>
        <translation>次の点は元のファイルと表示が異なります: {0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Untitled drawing</source>
        <translation>無題の絵</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_controller.py"/>
        <source>Your unsaved drawing is back.</source>
        <translation>保存されていなかった絵を復元しました。</translation>
    </message>
</context>
<context>
    <name>DrawingFiles</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Export the drawing</source>
        <translation>絵を書き出す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Exporting {0}</source>
        <translation>{0} を書き出し中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Save the drawing</source>
        <translation>絵を保存</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Save the drawing “{0}”?</source>
        <translation>絵「{0}」を保存しますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>Saving {0}</source>
        <translation>{0} を保存中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>What was drawn since it was saved would be lost.</source>
        <translation>保存しないと、前回の保存後に描いた内容は失われます。</translation>
    </message>
</context>
<context>
    <name>DrawingWishes</name>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>Flip left to right</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>Flip upside down</source>
        <translation>上下反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>Illustration as a layer</source>
        <translation>イラストをレイヤーに追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>Reference {0}</source>
        <translation>参考資料 {0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>There is no reference yet.</source>
        <translation>参考資料がまだありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/drawing_wishes.py"/>
        <source>Turn by a quarter</source>
        <translation>90° 回転</translation>
    </message>
</context>
<context>
    <name>Easel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>Erasing</source>
        <translation>消去</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>Ink stroke</source>
        <translation>ペンのストローク</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>Pencil stroke</source>
        <translation>鉛筆のストローク</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>Strokes are drawn inside of the selection only.</source>
        <translation>ストロークは選択範囲の中だけに描かれます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>The layer is still being transformed.</source>
        <translation>レイヤーの変形を処理しています。少しお待ちください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>The layer “{0}” is hidden.</source>
        <translation>レイヤー「{0}」は非表示です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/easel.py"/>
        <source>The layer “{0}” is locked.</source>
        <translation>レイヤー「{0}」はロックされています。</translation>
    </message>
</context>
<context>
    <name>EmptyBoard</name>
    <message>
        <location filename="../../illpose_app/ui/board/empty_board.py"/>
        <source>Choose in the library</source>
        <translation>ライブラリから選ぶ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/empty_board.py"/>
        <source>Drop pictures here, or pin references and artworks with {0}.
Their files are never changed.</source>
        <translation>ここに画像をドロップするか、参考資料や作品を {0} でピン留めします。
元のファイルは変更されません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/empty_board.py"/>
        <source>Drop pictures here, or pin references and artworks.
Their files are never changed.</source>
        <translation>ここに画像をドロップするか、参考資料や作品をピン留めします。
元のファイルは変更されません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/empty_board.py"/>
        <source>Nothing is pinned yet</source>
        <translation>ピン留めした画像はまだありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/empty_board.py"/>
        <source>Pin files…</source>
        <translation>ファイルをピン留め…</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Something in illpose went wrong: {0}</source>
        <translation>illpose 内部で問題が発生しました: {0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Unless you tick this, a report names no folder and no file of yours.</source>
        <translation>チェックしない限り、レポートにフォルダー名やファイル名は含まれません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>What happened, which illpose runs here, and what it noted last</source>
        <translation>起きたこと、illpose のバージョン、直近の記録</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>With the paths of my files</source>
        <translation>自分のファイルのパスを含める</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>Your artworks are untouched. The details help whoever mends it.</source>
        <translation>作品のファイルには影響ありません。詳細は不具合の修正に役立ちます。</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>All artworks</source>
        <translation>すべての作品</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>Folders of the library</source>
        <translation>ライブラリのフォルダー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>Starter library</source>
        <translation>スターターライブラリ</translation>
    </message>
</context>
<context>
    <name>FoldingBar</name>
    <message>
        <location filename="../../illpose_app/ui/studio/folding_bar.py"/>
        <source>More tools</source>
        <translation>その他のツール</translation>
    </message>
</context>
<context>
    <name>GestureController</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/gesture_controller.py"/>
        <source>No artwork of the library fits, so there is nothing to show.</source>
        <translation>条件に合う作品がライブラリにないため、表示できません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/gesture_controller.py"/>
        <source>Your drawing</source>
        <translation>自分の絵</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/gesture_controller.py"/>
        <source>{0}: no character is known in this reference, so there is no pose to compare with.</source>
        <translation>{0}: この参考資料ではキャラクターが見つかっていないため、比較するポーズがありません。</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>All work</source>
        <translation>すべての作業</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Cancel the running work</source>
        <translation>実行中の作業をキャンセル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Cancel; what is done stays</source>
        <translation>キャンセル(完了した分は残ります)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Progress of the running work</source>
        <translation>実行中の作業の進み具合</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Show all work</source>
        <translation>すべての作業を表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>Show what was skipped, and why</source>
        <translation>スキップしたものと理由を表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>{0} more waiting</source>
        <translation>ほか {0} 件待機中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_bar.py"/>
        <source>{0} skipped…</source>
        <translation>{0} 件スキップ…</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>cancelled, what was done stays</source>
        <translation>キャンセルしました(完了した分は残ります)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>cancelling…</source>
        <translation>キャンセル中…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>JobListDialog</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Work</source>
        <translation>作業</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Cancel {0}</source>
        <translation>{0} をキャンセル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>{0} skipped…</source>
        <translation>{0} 件スキップ…</translation>
    </message>
</context>
<context>
    <name>JointDiagram</name>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>Click a joint to switch it on or off; with Ctrl it weighs a half, a quarter, nothing.</source>
        <translation>関節をクリックでオン/オフ。Ctrl+クリックで重みが 1/2、1/4、なしに変わります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>Joints that count</source>
        <translation>検索に使う関節</translation>
    </message>
</context>
<context>
    <name>JointModel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>Joint</source>
        <translation>関節</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>Sure</source>
        <translation>確信度</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>hidden</source>
        <translation>隠れている</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>outside</source>
        <translation>画面外</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>visible</source>
        <translation>見えている</translation>
    </message>
</context>
<context>
    <name>JointPicker</name>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>Click joints; Ctrl+click weighs them.</source>
        <translation>関節をクリックで選択。Ctrl+クリックで重みを変更。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>How much this joint counts</source>
        <translation>この関節の重み</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/joint_picker.py"/>
        <source>{0}: {1} %</source>
        <translation>{0}: {1} %</translation>
    </message>
</context>
<context>
    <name>JointTable</name>
    <message>
        <location filename="../../illpose_app/ui/studio/joint_table.py"/>
        <source>Joints of the character</source>
        <translation>キャラクターの関節</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>&amp;No keys</source>
        <translation>なし(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>&amp;Use these</source>
        <translation>割り当て(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>As illpose has it.</source>
        <translation>初期設定のまま。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>Changed by you.</source>
        <translation>変更済み。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>Choose a row to change its keys</source>
        <translation>キーを変更する行を選んでください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>Click here and press the new keys</source>
        <translation>ここをクリックして新しいキーを押してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>Keys &amp;back</source>
        <translation>元に戻す(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>Press the new keys</source>
        <translation>新しいキーを押してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>The keys that illpose has for this by itself</source>
        <translation>illpose の初期設定のキー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>This is part of what it works on, and cannot be changed.</source>
        <translation>操作に組み込まれているため、変更できません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_editor.py"/>
        <source>Use these &amp;too</source>
        <translation>追加(&amp;T)</translation>
    </message>
</context>
<context>
    <name>LabelsController</name>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Change the credit</source>
        <translation>出典を変更</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Confirm a tag</source>
        <translation>タグを確定</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Credit sheet</source>
        <translation>クレジット一覧</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Credits written: {0}</source>
        <translation>クレジットを書き出しました: {0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Give tags</source>
        <translation>タグを付ける</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Sidecars</source>
        <translation>サイドカー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>Take a tag away</source>
        <translation>タグを外す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/labels_controller.py"/>
        <source>{0} written, {1} without anything of yours</source>
        <translation>{0} 件書き出し、{1} 件は入力内容なし</translation>
    </message>
</context>
<context>
    <name>LayerDeeds</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Duplicate layer</source>
        <translation>レイヤーを複製</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Faint layer below</source>
        <translation>薄い下敷きレイヤー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Flat fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Illustration as a layer</source>
        <translation>イラストをレイヤーに追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Layer {0}</source>
        <translation>レイヤー {0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Merge layers</source>
        <translation>レイヤーを結合</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Move layer</source>
        <translation>レイヤーを移動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Move selection</source>
        <translation>選択範囲を移動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>New layer</source>
        <translation>新規レイヤー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>One moment…</source>
        <translation>少しお待ちください…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Remove layer</source>
        <translation>レイヤーを削除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Reorder layers</source>
        <translation>レイヤーを並べ替え</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Something else was drawn meanwhile; please do that again.</source>
        <translation>処理中に別の描画がありました。もう一度実行してください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>The layer “{0}” is hidden.</source>
        <translation>レイヤー「{0}」は非表示です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>The layer “{0}” is locked.</source>
        <translation>レイヤー「{0}」はロックされています。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>This place is not selected.</source>
        <translation>ここは選択範囲の外です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Transform layer</source>
        <translation>レイヤーを変形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>Transform selection</source>
        <translation>選択範囲を変形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_deeds.py"/>
        <source>{0} copy</source>
        <translation>{0} のコピー</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Double click to rename; drag to reorder</source>
        <translation>ダブルクリックで名前を変更、ドラッグで並べ替え</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Hide layer</source>
        <translation>レイヤーを非表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>How the layer mixes with those below</source>
        <translation>下のレイヤーとの合成モード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Lock layer</source>
        <translation>レイヤーをロック</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Mode of the layer</source>
        <translation>レイヤーの合成モード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Opacity of the layer</source>
        <translation>レイヤーの不透明度</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Rename layer</source>
        <translation>レイヤー名を変更</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Show layer</source>
        <translation>レイヤーを表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>Unlock layer</source>
        <translation>レイヤーのロックを解除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>hidden</source>
        <translation>隠れている</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_panel.py"/>
        <source>shown</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Learning from corrections</source>
        <translation>修正から学習</translation>
    </message>
</context>
<context>
    <name>LeftDrawing</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/left_drawing.py"/>
        <source>Your unsaved drawing is kept: the File menu brings it back.</source>
        <translation>保存されていない絵は残してあります。ファイルメニューから復元できます。</translation>
    </message>
</context>
<context>
    <name>LessonDialog</name>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Forget what was learned</source>
        <translation>学習した内容を消去</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>How the network does on each joint</source>
        <translation>関節ごとの認識モデルの成績</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Joint</source>
        <translation>関節</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Median error</source>
        <translation>誤差の中央値</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Seen</source>
        <translation>件数</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Use it</source>
        <translation>適用する</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>What your corrections teach</source>
        <translation>修正から分かったこと</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>Within 10 %</source>
        <translation>10 % 以内</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>{0} corrected poses in {1} artworks. Nothing that was tried helps provably on held-back corrections: analysis stays as it is.</source>
        <translation>作品 {1} 点に修正済みのポーズが {0} 個あります。検証用に取り分けた修正で確かな改善が見られなかったため、解析はこれまでどおりです。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>{0} corrected poses in {1} artworks. On held-back corrections the likeness to yours rises from {2:.3f} to {3:.3f}: boxes are looked into at {4:g} of their size, {5} joints are moved. Artworks without corrections are analysed again at the next rescan.</source>
        <translation>作品 {1} 点に修正済みのポーズが {0} 個あります。検証用に取り分けた修正との一致度が {2:.3f} から {3:.3f} に上がります(枠は {4:g} 倍の大きさで解析し、{5} 個の関節の位置を補正します)。修正のない作品は、次の再スキャンで解析し直されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/learning.py"/>
        <source>{0} corrected poses in {1} artworks. To learn from them takes {2} poses in {3} artworks.</source>
        <translation>作品 {1} 点に修正済みのポーズが {0} 個あります。学習には、作品 {3} 点で {2} 個のポーズが必要です。</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>By folder</source>
        <translation>フォルダー順</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>One of each stack of copies and variations</source>
        <translation>コピーと差分は 1 枚にまとめて表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Show only artworks with these tags or names</source>
        <translation>このタグや名前の作品だけを表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Size of the thumbnails</source>
        <translation>サムネイルのサイズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Skeletons over the thumbnails</source>
        <translation>サムネイルに骨格を重ねる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Tags, artist:, rating:, or a part of a file name</source>
        <translation>タグ、artist:、rating:、ファイル名の一部</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Tags, source and rating of what is selected (I)</source>
        <translation>選択した作品のタグ・出典・レーティング(I)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>{0} hidden</source>
        <translation>{0} 点は非表示</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Adding {0}</source>
        <translation>{0} を追加中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Copies and variations</source>
        <translation>コピーと差分</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Rescan</source>
        <translation>再スキャン</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Starter library</source>
        <translation>スターターライブラリ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Add a folder of your art, or drop one here. Nothing is copied, moved or renamed:
illpose looks at it where it is.</source>
        <translation>絵の入ったフォルダーを追加するか、ここにドロップします。コピー・移動・名前の変更は行わず、
元の場所のまま読み込みます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Close the stack</source>
        <translation>スタックを閉じる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Compare copies and variations…</source>
        <translation>コピーと差分を比較…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Credit sheet…</source>
        <translation>クレジット一覧…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Look again</source>
        <translation>もう一度調べる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Look at it large</source>
        <translation>大きく表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>More like this</source>
        <translation>これに似たポーズを探す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>No artwork here is “{0}”.</source>
        <translation>「{0}」に当てはまる作品はありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>No artwork of this folder could be read so far.</source>
        <translation>このフォルダーの作品はまだ読み込めていません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>No artwork to show</source>
        <translation>表示する作品がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Open and find references like this</source>
        <translation>開いて似たポーズの参考資料を探す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Open the settings…</source>
        <translation>設定を開く…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Pin to the board</source>
        <translation>ボードにピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Rescan the library</source>
        <translation>ライブラリを再スキャン</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show all artworks</source>
        <translation>すべての作品を表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show all {0} of the stack</source>
        <translation>スタックの {0} 点をすべて表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take out</source>
        <translation>外す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take out of the library</source>
        <translation>ライブラリから外す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take out of the library…</source>
        <translation>ライブラリから外す…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Take {0} out of the library?</source>
        <translation>{0} をライブラリから外しますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>The files stay where they are. Poses that you have put right come back with their artworks.</source>
        <translation>ファイルはそのまま残ります。修正したポーズは、作品をもう一度追加すると元に戻ります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>What was left out…</source>
        <translation>対象外のファイル…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>Your library is empty</source>
        <translation>ライブラリは空です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>the starter library</source>
        <translation>スターターライブラリ</translation>
    </message>
</context>
<context>
    <name>LibrarySwitch</name>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>Open or begin a library that lies in a folder</source>
        <translation>フォルダーにあるライブラリを開く・新しく作る</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../illpose_app/ui/main_window.py"/>
        <source>Forget these</source>
        <translation>履歴を消去</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/main_window.py"/>
        <source>Let go to add the folder to the library</source>
        <translation>離すとフォルダーをライブラリに追加します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/main_window.py"/>
        <source>Let go to open it</source>
        <translation>離すと開きます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/main_window.py"/>
        <source>Let go to open the first one</source>
        <translation>離すと最初の1枚を開きます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/main_window.py"/>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
</context>
<context>
    <name>MatchDelegate</name>
    <message>
        <location filename="../../illpose_app/ui/references/match_delegate.py"/>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>{0}, distance {1}</source>
        <translation>{0}、距離 {1}</translation>
    </message>
</context>
<context>
    <name>MatchView</name>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>References with the same pose</source>
        <translation>同じポーズの参考資料</translation>
    </message>
</context>
<context>
    <name>NewDrawingDialog</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Another size</source>
        <translation>サイズを指定</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Colour of the paper</source>
        <translation>用紙の色</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>New drawing</source>
        <translation>新しい絵</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Too large: at most {0} megapixels</source>
        <translation>大きすぎます(最大 {0} メガピクセル)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>{0:.1f} megapixels</source>
        <translation>{0:.1f} メガピクセル</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;100 %</source>
        <translation>100 %(&amp;1)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;About illpose</source>
        <translation>illpose について(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Add a character by its box</source>
        <translation>枠を描いてキャラクターを追加(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Add folder to the library…</source>
        <translation>ライブラリにフォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Aids</source>
        <translation>補助(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Analyse again</source>
        <translation>もう一度解析(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Back to the predicted pose</source>
        <translation>推定されたポーズに戻す(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Boxes</source>
        <translation>枠(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Colour…</source>
        <translation>色(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Copies and variations…</source>
        <translation>コピーと差分(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Dark or light</source>
        <translation>ダーク/ライトの切り替え(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Draw</source>
        <translation>描画(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Eraser</source>
        <translation>消しゴム(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Flat fill</source>
        <translation>塗りつぶし(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Gesture session…</source>
        <translation>クロッキー(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Grayscale</source>
        <translation>グレースケール(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Grid</source>
        <translation>グリッド(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Ink</source>
        <translation>ペン(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Invert the selection</source>
        <translation>選択範囲を反転(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Keep limb lengths</source>
        <translation>手足の長さを保つ(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Larger brush</source>
        <translation>ブラシを大きく(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Learn from my corrections…</source>
        <translation>修正から学習(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Library</source>
        <translation>ライブラリ(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Mask</source>
        <translation>マスク(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Move, scale and turn</source>
        <translation>移動・拡大縮小・回転(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;New drawing…</source>
        <translation>新しい絵(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;New layer</source>
        <translation>新規レイヤー(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Next character</source>
        <translation>次のキャラクター(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Paste illustration</source>
        <translation>イラストを貼り付け(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Pencil</source>
        <translation>鉛筆(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Pin to the board</source>
        <translation>ボードにピン留め(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Reference over it</source>
        <translation>参考資料を重ねる(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;References</source>
        <translation>参考資料(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Remove the layer</source>
        <translation>レイヤーを削除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Rescan the library</source>
        <translation>ライブラリを再スキャン(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Save the drawing</source>
        <translation>絵を保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Select</source>
        <translation>選択(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Shortcuts</source>
        <translation>ショートカット(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Silhouette</source>
        <translation>シルエット(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Smaller brush</source>
        <translation>ブラシを小さく(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Studio</source>
        <translation>スタジオ(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Swap left and right</source>
        <translation>左右を入れ替え(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Thirds</source>
        <translation>三分割線(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Upright view</source>
        <translation>表示の回転をリセット(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Values in four steps</source>
        <translation>4 段階の明暗(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>&amp;Watch this file</source>
        <translation>このファイルを監視(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>&amp;Welcome</source>
        <translation>ようこそ(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'confidence' and 'frequency' must rise side by side between 0 and 1</source>
        <translation>'confidence' と 'frequency' は 0 から 1 まで並んで増える値でなければなりません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'f1' and 'f2' lie between 0 and 1</source>
        <translation>'f1' と 'f2' は 0 から 1 の値です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'group' must be one of: {groups}</source>
        <translation>'group' は次のいずれかです: {groups}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>'margin' must be above 0</source>
        <translation>'margin' は 0 より大きい値です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' has the wrong type ({name})</source>
        <translation>'{key}' の型が違います({name})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' is '{value}'; known are {choices}</source>
        <translation>'{key}' が '{value}' になっています(使える値: {choices})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' is empty</source>
        <translation>'{key}' が空です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' is missing</source>
        <translation>'{key}' がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' is no number to work with</source>
        <translation>'{key}' は計算に使える数値ではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' must hold numbers</source>
        <translation>'{key}' は数値の並びです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' must hold some numbers</source>
        <translation>'{key}' には数値が必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>'{key}' must hold {count} numbers</source>
        <translation>'{key}' には {count} 個の数値が必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{name}' is not known (there are group, classes, implies and ratings)</source>
        <translation>'{name}' は使えません(使えるのは group、classes、implies、ratings)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{owner}' cannot name a class (lower case, underscores, no *)</source>
        <translation>'{owner}' は分類名に使えません(小文字とアンダースコアのみ、* は不可)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{owner}' must have a list of tags, as in ["raised_arm", "*_arm_up"]</source>
        <translation>'{owner}' にはタグの一覧が必要です(例: ["raised_arm", "*_arm_up"])</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>'{word}' is no rating (there are {ratings})</source>
        <translation>'{word}' というレーティングはありません(使える値: {ratings})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>-from_behind – not this; arms_* – any letters; "long hair" – words together</source>
        <translation>-from_behind – これを除く / arms_* – 任意の文字 / "long hair" – ひと続きの語</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>A folder with model.onnx and selected_tags.csv, as the WD v3 taggers have. Empty: the one of illpose.</source>
        <translation>WD v3 系のタガーのように model.onnx と selected_tags.csv があるフォルダー。空欄なら illpose のタガーを使います。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>A neck bends about 45° aside; raised shoulders add some, and perspective too.</source>
        <translation>首が横に曲がるのは約 45° までです。肩を上げたりパースがついたりすると、もう少し大きく見えます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>A neck turns about 80° to each side. Or left and right of the shoulders are exchanged: key X does that.</source>
        <translation>首が回るのは左右に約 80° までです。肩の左右が入れ替わっている可能性もあります(X キーで入れ替え)。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>A reference, large</source>
        <translation>参考資料の拡大表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>A tangent to the edge pins the figure to it; overlap clearly or leave a gap.</source>
        <translation>画面の端に接すると、人物が端に貼り付いて見えます。はっきりはみ出させるか、間を空けてください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>A4, 300 dpi</source>
        <translation>A4、300 dpi</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>A5, 300 dpi</source>
        <translation>A5、300 dpi</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>About {count} heads tall</source>
        <translation>約 {count} 頭身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>About {count} heads tall; {ideal}</source>
        <translation>約 {count} 頭身(目標は「{ideal}」)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Address</source>
        <translation>URL</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Address: {value}</source>
        <translation>URL: {value}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>After an import a network looks at what is new. Its tags are shown as automatic; yours always stand.</source>
        <translation>取り込みの後、新しい作品を認識モデルが調べます。そのタグは「自動」と表示され、手で付けたタグが常に優先されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Against a reference: none is selected</source>
        <translation>参考資料との比較: 参考資料が選ばれていません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Against the reference</source>
        <translation>参考資料との比較</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Against the reference: too few joints in common</source>
        <translation>参考資料との比較: 共通する関節が足りません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Alt + drag</source>
        <translation>Alt + ドラッグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Always on top</source>
        <translation>常に手前に表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>An import that was cancelled, or that ended with the program, goes on where it stopped.</source>
        <translation>キャンセルした取り込みや、終了で中断した取り込みを、続きから再開します。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Anime: 6 to 7 heads</source>
        <translation>アニメ: 6〜7 頭身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Arrange in rows</source>
        <translation>列に並べる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Artist</source>
        <translation>作者</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Artist: {value}</source>
        <translation>作者: {value}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Artworks with a higher rating are hidden in the library and in the references.</source>
        <translation>これより上のレーティングの作品は、ライブラリにも参考資料にも表示しません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Artworks without a rating count as</source>
        <translation>レーティングのない作品の扱い</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>As the s&amp;ystem: dark or light</source>
        <translation>ダーク/ライトをシステムに合わせる(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Ask before opening an address that is not rated safe</source>
        <translation>全年齢でない作品の URL を開く前に確認する</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>At least four joints must be known in both.</source>
        <translation>両方で 4 つ以上の関節が分かっている必要があります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>At least three kinds of segments must be known.</source>
        <translation>3 種類以上の部位が分かっている必要があります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>B&amp;oard</source>
        <translation>ボード(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Balance</source>
        <translation>バランス</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Balance: too little is seen</source>
        <translation>バランス: 見えている部分が足りません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>Between {low} and {high}, measured along the limbs.</source>
        <translation>手足に沿って測ると {low}〜{high} 頭身です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Bring back the &amp;unsaved drawing</source>
        <translation>保存されていない絵を復元(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Bytes</source>
        <translation>容量</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>C&amp;ut</source>
        <translation>切り取り(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>COCO keypoints</source>
        <translation>COCO キーポイント</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Changed</source>
        <translation>更新日</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Character sheet</source>
        <translation>キャラクターシート</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Chibi: 2 to 4 heads</source>
        <translation>ちびキャラ: 2〜4 頭身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Clear the la&amp;yer</source>
        <translation>レイヤーを消去(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Col.</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Colour pic&amp;ker</source>
        <translation>スポイト(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Contrapposto: shoulders {first}° against hips {second}°</source>
        <translation>コントラポスト: 肩 {first}° に対して腰 {second}°</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>ControlNet pose picture</source>
        <translation>ControlNet 用ポーズ画像</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Copies and variations and pictures not safe for work are left out; here there were none.</source>
        <translation>コピー・差分と閲覧注意の画像は除く設定ですが、該当するものはありませんでした。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Copies and variations are left out; here there were none.</source>
        <translation>コピーと差分は除く設定ですが、該当するものはありませんでした。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Copy &amp;report…</source>
        <translation>レポートをコピー(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Copy all &amp;layers</source>
        <translation>すべてのレイヤーをコピー(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>D&amp;uplicate the layer</source>
        <translation>レイヤーを複製(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Dark or light, or as the system has it.</source>
        <translation>ダーク、ライト、またはシステムの設定に合わせます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Darken</source>
        <translation>比較(暗)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Device or resource busy</source>
        <translation>デバイスまたはリソースが使用中です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Directory not empty</source>
        <translation>フォルダーが空ではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Double-click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Drag beside the figure</source>
        <translation>人物の外側をドラッグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>E&amp;xport the drawing…</source>
        <translation>絵を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>E&amp;xport the poses…</source>
        <translation>ポーズを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Edge of the picture</source>
        <translation>画面の端</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Elbows and knees</source>
        <translation>ひじとひざ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>End the session</source>
        <translation>終了</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Entered by you</source>
        <translation>手入力</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Everywhere</source>
        <translation>全体</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Explicit</source>
        <translation>R-18</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Export as a folder with credits…</source>
        <translation>クレジット付きフォルダーとして書き出す…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Export as a picture…</source>
        <translation>画像として書き出す…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Export my &amp;corrections…</source>
        <translation>修正を書き出す(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_keys.py"/>
        <source>Facts of the artwork</source>
        <translation>作品の情報</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Fainter</source>
        <translation>薄く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Falls to the left, {angle}° off</source>
        <translation>左に倒れそう({angle}°)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Falls to the right, {angle}° off</source>
        <translation>右に倒れそう({angle}°)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>File exists</source>
        <translation>同じ名前のファイルがあります</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>File name too long</source>
        <translation>ファイル名が長すぎます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>File too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Fill wi&amp;th the colour</source>
        <translation>描画色で塗りつぶす(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Finds what network drives do not report. 0: only at the start.</source>
        <translation>ネットワークドライブなど、変更が通知されない場所も調べます。0 なら起動時のみ。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Fitted through head, trunk and the leg that bears the weight.</source>
        <translation>頭・胴・体重を支える脚を通る線です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Flip left to ri&amp;ght</source>
        <translation>左右反転(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Flip left to right</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Flip the p&amp;ose</source>
        <translation>ポーズを左右反転(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Flip upside &amp;down</source>
        <translation>上下反転(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Flip upside down</source>
        <translation>上下反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>From a sidecar, the file or its name</source>
        <translation>サイドカー、ファイルまたはファイル名から</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Gesture</source>
        <translation>ジェスチャー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Gesture session</source>
        <translation>クロッキー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Go on with unfinished imports at the start</source>
        <translation>起動時に途中の取り込みを再開する</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Grey or in colour</source>
        <translation>グレー/カラーの切り替え</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Grey values</source>
        <translation>グレー表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Head, trunk and the leg that bears the weight lie on one straight line; a bow gives more life.</source>
        <translation>頭・胴・体重を支える脚が一直線に並んでいます。弓なりにすると動きが出ます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Height in heads</source>
        <translation>頭身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>Height in heads: {part} is not seen well enough</source>
        <translation>頭身: {part}が十分に見えていません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Heroic: 8 heads</source>
        <translation>ヒーロー体型: 8 頭身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Id: {value}</source>
        <translation>ID: {value}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Illustration &amp;as a layer…</source>
        <translation>イラストをレイヤーに追加(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>Illustrations ({endings});;Drawings (*.ora);;All files (*)</source>
        <translation>イラスト ({endings});;絵 (*.ora);;すべてのファイル (*)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>In a window of its own</source>
        <translation>別ウィンドウで開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>In balance on {parts}</source>
        <translation>{parts}でバランスが取れています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Input/output error</source>
        <translation>入出力エラー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Is a directory</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>It needs both eyes, and shoulders, hips, a knee and an ankle.</source>
        <translation>両目、肩、腰、片方のひざと足首が必要です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>It needs both eyes.</source>
        <translation>両目が必要です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>It shows {percent} % of the other side's length, {angle}° out of the picture plane.</source>
        <translation>反対側の長さの {percent} % に見えます(画面に対して {angle}° の奥行き)。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Joint hidden or visible</source>
        <translation>関節の「隠れている/見えている」を切り替え</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Joint outside</source>
        <translation>関節を「画面外」にする</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Joints</source>
        <translation>関節</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Keep {name}: {reasons}.</source>
        <translation>{name} を残すとよいでしょう({reasons})。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Knees, elbows and wrists: the view does not decide</source>
        <translation>ひじ・ひざ・手首: この角度では判断できません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Laid over the pose, the limbs' directions differ by {angle}° on the mean.</source>
        <translation>ポーズに重ねると、手足の向きの差は平均 {angle}° です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Large square</source>
        <translation>正方形(大)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Left against right</source>
        <translation>左右の比較</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Left and right do the same</source>
        <translation>左右の手足が同じ形です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Left out: {what}.</source>
        <translation>除いたもの: {what}。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Let go of the joint</source>
        <translation>関節の選択を解除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Licence: {value}</source>
        <translation>ライセンス: {value}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Lighten</source>
        <translation>比較(明)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Limb colours for the colour blind</source>
        <translation>色覚に配慮した手足の色</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>Limbs against each other: too little is seen</source>
        <translation>手足どうしの比較: 見えている部分が足りません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Limbs against the body</source>
        <translation>手足と体の比率</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>Limbs in front of the body do not show as a black shape; clothes may hide them too.</source>
        <translation>体の手前にある手足は黒い形では見えません。服に隠れている場合もあります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/tangents.py"/>
        <source>Limbs that coincide flatten the depth between them; shift one so that both read.</source>
        <translation>ぴったり重なった手足は奥行きが失われます。どちらかをずらすと両方が読み取れます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Limbs upon limbs</source>
        <translation>手足の重なり</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Line of action</source>
        <translation>アクションライン</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Look</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Look at all folders again every</source>
        <translation>すべてのフォルダーを調べ直す間隔</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_keys.py"/>
        <source>Look at it large</source>
        <translation>大きく表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Looks at every folder at the start, then at those in which something came, went or was renamed.</source>
        <translation>起動時にすべてのフォルダーを調べ、その後は追加・削除・名前の変更があったフォルダーを調べます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>M&amp;irror the view</source>
        <translation>表示を左右反転(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Make equally high</source>
        <translation>高さをそろえる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>Measured against the second longest of the other segments. Foreshortening makes limbs look shorter, never longer; near the viewer in strong perspective a limb may be so large.</source>
        <translation>ほかの部位のうち 2 番目に長いものと比べています。短縮法では短く見えることはあっても、長く見えることはありません。強いパースで手前にある場合は、このくらい大きくなることもあります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Merge the layer &amp;down</source>
        <translation>下のレイヤーと結合(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Middle button</source>
        <translation>中ボタン</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Mirror</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Mirror the reference</source>
        <translation>参考資料を左右反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Mirrored limbs (twinning) look stiff, unless that is meant: a salute, a puppet, a squat.</source>
        <translation>左右対称の手足(ツイニング)は硬く見えます。敬礼、人形、スクワットなど意図した場合は別です。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Most pictures of a folder carry no rating: a sidecar, a tagger or you give one.</source>
        <translation>フォルダーの画像の多くにはレーティングがありません。サイドカー、タガー、または手入力で付きます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Mouse wheel</source>
        <translation>マウスホイール</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Move the joint</source>
        <translation>関節を動かす</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Move the joint by 10 px</source>
        <translation>関節を 10 px 動かす</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Move these {count} files to the bin?</source>
        <translation>
            <numerusform>{count} 個のファイルをゴミ箱に移動しますか?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Move what is selected</source>
        <translation>選択したものを動かす</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Multiply</source>
        <translation>乗算</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Neck</source>
        <translation>首</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Neck: the face is not seen well enough</source>
        <translation>首: 顔が十分に見えていません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Next &amp;panel</source>
        <translation>次のパネル(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Next or previous joint</source>
        <translation>次/前の関節</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Next or previous picture</source>
        <translation>次/前の画像</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Next reference</source>
        <translation>次の参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>No foot is seen, or too much of the body is outside the picture.</source>
        <translation>足が見えていないか、体の多くが画面の外にあります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>No ideal</source>
        <translation>目標なし</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>No space left on device</source>
        <translation>ディスクの空き容量がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>No such file or directory</source>
        <translation>ファイルまたはフォルダーがありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Normal</source>
        <translation>通常</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Not a directory</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Not rated</source>
        <translation>レーティングなし</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Not safe for work</source>
        <translation>閲覧注意</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Nothing speaks for one of them more than for another; {name} is as good as any.</source>
        <translation>どれを残しても差はありません。{name} で構いません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Nothing was left out.</source>
        <translation>除いたものはありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>One cut off and one seen may look like an oversight.</source>
        <translation>片方だけ切れていると、描き忘れのように見えることがあります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Only a side view shows which way a hinge bends; the skeleton has no hands to judge wrists by.</source>
        <translation>関節の曲がる向きは横からの絵でしか分かりません。骨格には手がないため、手首は判断できません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Open a reference large</source>
        <translation>参考資料を拡大表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Open another li&amp;brary…</source>
        <translation>別のライブラリを開く(&amp;B)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Open in the studio</source>
        <translation>スタジオで開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Open the &amp;sample</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Open the artwork</source>
        <translation>作品を開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Open your o&amp;wn library</source>
        <translation>自分のライブラリを開く(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>OpenPose, 18 points</source>
        <translation>OpenPose(18 点)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Operation not permitted</source>
        <translation>許可されていない操作です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Own window: move it</source>
        <translation>別ウィンドウ: 移動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_files.py"/>
        <source>PNG (*.png);;JPEG (*.jpg *.jpeg);;Photoshop, flat (*.psd)</source>
        <translation>PNG (*.png);;JPEG (*.jpg *.jpeg);;Photoshop(統合画像) (*.psd)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/flat_psd.py"/>
        <source>PSD holds at most {side} px a side (export PNG instead)</source>
        <translation>PSD は 1 辺 {side} px までです(代わりに PNG で書き出してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Pan</source>
        <translation>表示を移動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Pause or go on</source>
        <translation>一時停止/再開</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Pen p&amp;ressure counts</source>
        <translation>筆圧を使う(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Permission denied</source>
        <translation>アクセスが許可されていません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.avif *.gif *.bmp *.tif *.tiff);;All files (*)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.webp *.avif *.gif *.bmp *.tif *.tiff);;すべてのファイル (*)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>Pictures not safe for work are left out; here there were none.</source>
        <translation>閲覧注意の画像は除く設定ですが、該当するものはありませんでした。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Pin files…</source>
        <translation>ファイルをピン留め…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Pin it once more</source>
        <translation>もう一度ピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Pin to the board</source>
        <translation>ボードにピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Pin what is in the clipboard</source>
        <translation>クリップボードの画像をピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Pinch</source>
        <translation>ピンチ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Plumb line and support</source>
        <translation>重心線と支え</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Pose maker</source>
        <translation>ポーズ人形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Previous or next reference</source>
        <translation>前/次の参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Previous reference</source>
        <translation>前の参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Proportions</source>
        <translation>プロポーション</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Put the moved layer down</source>
        <translation>移動したレイヤーを確定</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Query</source>
        <translation>検索元</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Questionable</source>
        <translation>R-15</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Re&amp;move the character</source>
        <translation>キャラクターを削除(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>Read-only file system</source>
        <translation>書き込みできないディスクです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/ideals.py"/>
        <source>Realistic: 7 to 7½ heads</source>
        <translation>リアル: 7〜7.5 頭身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>References</source>
        <translation>参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Result s&amp;heet…</source>
        <translation>参考資料シート(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>S&amp;ettings…</source>
        <translation>設定(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>S&amp;keletons</source>
        <translation>骨格(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Safe</source>
        <translation>全年齢</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Save the drawing &amp;as…</source>
        <translation>絵に名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>Screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Screen, full HD</source>
        <translation>フル HD 画面</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_keys.py"/>
        <source>Search the library</source>
        <translation>ライブラリを検索</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Seen from the side, with the face to the left. A leg turned outwards, or a left taken for a right, looks so too.</source>
        <translation>顔が左を向いた横からの絵です。脚が外を向いていたり、左右を取り違えていたりしても、こう見えます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>Seen from the side, with the face to the right. A leg turned outwards, or a left taken for a right, looks so too.</source>
        <translation>顔が右を向いた横からの絵です。脚が外を向いていたり、左右を取り違えていたりしても、こう見えます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Select &amp;freehand</source>
        <translation>投げなわ選択(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Select &amp;nothing</source>
        <translation>選択を解除(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Select a &amp;rectangle</source>
        <translation>長方形選択(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>Select a reference at the right to compare with it.</source>
        <translation>右側で参考資料を選ぶと比較できます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Select by &amp;colour</source>
        <translation>自動選択(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Select nothing</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Selected reference as a fai&amp;nt layer below</source>
        <translation>選択した参考資料を薄い下敷きレイヤーに(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Shift + drag</source>
        <translation>Shift + ドラッグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Shoulders against hips</source>
        <translation>肩と腰の傾き</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Shoulders and hips differ by {angle}°</source>
        <translation>肩と腰の傾きの差は {angle}°</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>Shoulders and hips must be known.</source>
        <translation>肩と腰が分かっている必要があります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>Shoulders and hips tilt against each other.</source>
        <translation>肩と腰が逆向きに傾いています。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Show artworks rated up to</source>
        <translation>表示するレーティングの上限</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Show in &amp;folder</source>
        <translation>フォルダーで表示(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Show the skeleton</source>
        <translation>骨格を表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Silhouette</source>
        <translation>シルエット</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>Silhouette: no mask</source>
        <translation>シルエット: マスクがありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>Site: {value}</source>
        <translation>サイト: {value}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>Skeletons</source>
        <translation>骨格</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Skeletons &amp;only</source>
        <translation>骨格のみ(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Skeletons in colours that everybody tells apart: left in orange, right in blue.</source>
        <translation>骨格を誰にでも見分けやすい色で表示します(左はオレンジ、右は青)。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>Skeletons on a clear ground</source>
        <translation>骨格(背景透明)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_pose.py"/>
        <source>Skeletons over the picture</source>
        <translation>画像に重ねた骨格</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Sketch</source>
        <translation>ラフ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Sketch, wide</source>
        <translation>ラフ(横長)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Space + drag</source>
        <translation>Space + ドラッグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/new_drawing_dialog.py"/>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Stronger</source>
        <translation>濃く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Tag artworks by themselves</source>
        <translation>作品に自動でタグを付ける</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Tagger of your own</source>
        <translation>別のタガー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Take in what changes in the folders</source>
        <translation>フォルダーの変更を取り込む</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Take off the board</source>
        <translation>ボードから外す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Take the chosen folder out</source>
        <translation>選んだフォルダーを外す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Take the files along, into another program</source>
        <translation>ファイルをほかのソフトに渡す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>Takes effect when illpose is started the next time.</source>
        <translation>次に illpose を起動したときから反映されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>The face looks the other way than the chest</source>
        <translation>顔と胸の向きが逆です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>The file is missing</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <source>The file is missing from its place.</source>
        <translation>ファイルが元の場所にありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>The head tilts {angle}° against the shoulders</source>
        <translation>頭が肩に対して {angle}° 傾いています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>The line of action is straight</source>
        <translation>アクションラインがまっすぐです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>The line of action is {shape}, bowed by {percent} %</source>
        <translation>アクションラインは {shape}(曲がり {percent} %)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>The mask of this character is not known: its ground does not give it away.</source>
        <translation>背景から切り分けられないため、このキャラクターのマスクはありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>The open reference</source>
        <translation>開いている参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>The page of an artwork may show what the artwork itself does not.</source>
        <translation>作品そのものにはない内容が、ページには表示されることがあります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>The pictures belong to their artists. Made with illpose.</source>
        <translation>画像の権利は各作者にあります。illpose で作成。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>The plumb line of the centre of mass meets the ground between {parts}.</source>
        <translation>重心線は{parts}の間で地面に届きます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>The plumb line of the centre of mass passes {percent} % of the body's height outside {parts}. A figure that moves, jumps or leans on something may do so.</source>
        <translation>重心線が{parts}の支えから身長の {percent} % 外れています。動いている、跳んでいる、何かに寄りかかっている人物なら自然なこともあります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>The plumb line of the centre of mass passes {percent} % of the body's height outside {parts}. Nothing is known of what it may lean on or hold.</source>
        <translation>重心線が{parts}の支えから身長の {percent} % 外れています。寄りかかっているものや、つかんでいるものは考慮していません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>The pose reads from its silhouette.</source>
        <translation>シルエットだけでポーズが読み取れます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>The reference's limb is drawn beside it.</source>
        <translation>参考資料の手足を並べて表示しています。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>The {limb} is outside the picture, the other inside</source>
        <translation>{limb}だけが画面の外に出ています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/picture_edge.py"/>
        <source>The {limb} touches the edge of the picture</source>
        <translation>{limb}が画面の端に接しています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>There is only one file left.</source>
        <translation>残っているファイルは 1 つだけです。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>They tilt the same way, or hardly; perspective tilts both.</source>
        <translation>同じ向きに傾いているか、ほとんど傾いていません。パースがつくと両方が傾きます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is not rated. Open its page in the browser?</source>
        <translation>この作品にはレーティングがありません。ページをブラウザーで開きますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is rated explicit. Open its page in the browser?</source>
        <translation>この作品のレーティングは R-18 です。ページをブラウザーで開きますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is rated questionable. Open its page in the browser?</source>
        <translation>この作品のレーティングは R-15 です。ページをブラウザーで開きますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>This artwork is rated safe. Open its page in the browser?</source>
        <translation>この作品のレーティングは全年齢です。ページをブラウザーで開きますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>To the back</source>
        <translation>最背面へ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>To the front</source>
        <translation>最前面へ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Turn back by 15°</source>
        <translation>15° 戻す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Turn by 15°</source>
        <translation>15° 回転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Turn by a &amp;quarter</source>
        <translation>90° 回転(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Turn by hand in steps</source>
        <translation>一定の角度ずつ回転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Turn the view &amp;left</source>
        <translation>表示を左に回転(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Turn the view &amp;right</source>
        <translation>表示を右に回転(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>Turned {angle}° out of the picture plane it would look so; if it should lie as the other side does, it is drawn too short.</source>
        <translation>画面に対して {angle}° の奥行きがあればこう見えます。反対側と同じ向きのつもりなら、短く描かれています。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/table.py"/>
        <source>Twinning</source>
        <translation>左右対称(ツイニング)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Upright, in colour, opaque</source>
        <translation>回転・グレー・不透明度をリセット</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Watch a region of the scr&amp;een…</source>
        <translation>画面の範囲を監視(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/drawing_actions.py"/>
        <source>Watch the &amp;clipboard</source>
        <translation>クリップボードを監視(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Why this match: your pose over the reference</source>
        <translation>一致の理由: 参考資料に自分のポーズを重ねて表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <source>Without frame (Alt and drag moves it)</source>
        <translation>枠なし(Alt + ドラッグで移動)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Without the &amp;background</source>
        <translation>背景なし(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>Words beside one another must all hold (Ctrl+F)</source>
        <translation>並べた語はすべて満たす必要があります(Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/xmp.py"/>
        <source>XMP has no DOCTYPE</source>
        <translation>XMP に DOCTYPE は使えません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/key_rows.py"/>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/actions.py"/>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/board/board_actions.py"/>
        <location filename="../../illpose_app/ui/references/viewer_keys.py"/>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>[implies] names '{name}', which is no class</source>
        <translation>[implies] の '{name}' は分類にありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>[{table}] must be a table</source>
        <translation>[{table}] はテーブルでなければなりません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>a C</source>
        <translation>C 字形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>a drawing has at most {most} megapixels</source>
        <translation>絵の大きさは最大 {most} メガピクセルです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>a drawing has sides of 1 to {side} px</source>
        <translation>絵の 1 辺は 1〜{side} px です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>a drawing keeps at least one layer</source>
        <translation>レイヤーは少なくとも 1 枚必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>a hidden layer cannot be merged (show it first)</source>
        <translation>非表示のレイヤーは結合できません(先に表示してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>a layer lies at {x}, {y}</source>
        <translation>レイヤーの位置が {x}, {y} になっています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>a layer points outside of the file: {name}</source>
        <translation>レイヤーがファイルの外を参照しています: {name}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>a locked layer cannot be merged (unlock it first)</source>
        <translation>ロックされたレイヤーは結合できません(先にロックを解除してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>a newer illpose wrote it (version {version}; update illpose)</source>
        <translation>新しい illpose で書かれています(バージョン {version}。illpose を更新してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_starter_library.py"/>
        <source>a starter artwork is missing</source>
        <translation>スターターライブラリの作品がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>a {tag} was left out</source>
        <translation>{tag} は読み込みませんでした</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>add it as a folder instead</source>
        <translation>フォルダーとして追加してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/embedding.py"/>
        <source>all joints lie in one point</source>
        <translation>すべての関節が 1 点に重なっています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/gesture.py"/>
        <source>an S</source>
        <translation>S 字形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>an opacity of {opacity:g}</source>
        <translation>不透明度が {opacity:g} になっています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>annotation {number} has no 'image_id'</source>
        <translation>annotation {number} に 'image_id' がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>annotation {number}: 'bbox' must be x, y, width and height, the latter above 0</source>
        <translation>annotation {number}: 'bbox' は x, y, 幅, 高さで、幅と高さは 0 より大きい値です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>annotation {number}: 'id' must be a whole number</source>
        <translation>annotation {number}: 'id' は整数です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>another illpose window</source>
        <translation>別の illpose ウィンドウ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>another illpose window (process {number})</source>
        <translation>別の illpose ウィンドウ(プロセス {number})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>artist not known</source>
        <translation>作者不明</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>artist:kemble  character:alice  site:pixiv  id:81234567  licence:cc0</source>
        <translation>artist:kemble  character:alice  site:pixiv  id:81234567  licence:cc0</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sidecars.py"/>
        <source>artwork {number}: its file is missing, so nothing can be written beside it</source>
        <translation>作品 {number}: ファイルがないため、隣に書き出せません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/artwork_importer.py"/>
        <source>cannot be analysed: {line}</source>
        <translation>解析できません: {line}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>cannot be decoded: {line}</source>
        <translation>デコードできません: {line}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>cannot be read: its merged picture is damaged</source>
        <translation>読み込めません: 統合画像が壊れています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>cannot be read: {reason}</source>
        <translation>読み込めません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>change its permissions</source>
        <translation>アクセス許可を変更してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>check the drive on which the library lies; what was stored before is kept</source>
        <translation>ライブラリのあるドライブを確認してください。これまでに保存した内容は残っています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>close other programs that use the library, and try again</source>
        <translation>ライブラリを使っているほかのプログラムを閉じて、もう一度試してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/match_list.py"/>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>distance {number}</source>
        <translation>距離 {number}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>each joint needs a row of its own, counted from 0</source>
        <translation>各関節に 0 から始まる別々の行が必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>elbows</source>
        <translation>ひじ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/drawing.py"/>
        <source>every layer must be in the new order once</source>
        <translation>新しい並び順には、すべてのレイヤーが 1 回ずつ必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/decoder_process.py"/>
        <source>export it again as PNG</source>
        <translation>PNG で書き出し直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>feet</source>
        <translation>足</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>free some space and try again; what was stored before is kept</source>
        <translation>空き容量を増やして、もう一度試してください。これまでに保存した内容は残っています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/layer_delegate.py"/>
        <source>guide</source>
        <translation>下敷き</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>hands</source>
        <translation>手</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/balance.py"/>
        <source>hands, knees and feet</source>
        <translation>手・ひざ・足</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>has an image without 'id'</source>
        <translation>'id' のない画像があります</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/make_thumbnail.py"/>
        <source>has changed since the library read it</source>
        <translation>ライブラリに取り込んだ後で変更されています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>has {width} x {height} pixels, more than {most} megapixels</source>
        <translation>{width} x {height} ピクセルあり、{most} メガピクセルを超えています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>has:{value} is not known (there are has:{known})</source>
        <translation>has:{value} は使えません(使えるのは has:{known})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>hips</source>
        <translation>腰</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>holds no merged picture</source>
        <translation>統合画像が入っていません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>holds no preview</source>
        <translation>プレビュー画像が入っていません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/shipped.py"/>
        <source>illpose is not installed whole: its folder {name} is missing (install it again)</source>
        <translation>illpose のインストールが不完全です: フォルダー {name} がありません(インストールし直してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>illpose may not read it</source>
        <translation>illpose に読み取りの許可がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>illpose reads PNG, JPEG, WebP, AVIF, GIF, BMP, TIFF, PSD, PSB, KRA, ORA, CLIP and Procreate's thumbnails</source>
        <translation>illpose が読み込めるのは PNG、JPEG、WebP、AVIF、GIF、BMP、TIFF、PSD、PSB、KRA、ORA、CLIP と Procreate のサムネイルです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_starter_library.py"/>
        <source>install illpose again</source>
        <translation>illpose をインストールし直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>is a folder, not an illustration</source>
        <translation>イラストではなくフォルダーです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>is a zip file, not an illustration</source>
        <translation>イラストではなく zip ファイルです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>is no OpenRaster file: {reason}</source>
        <translation>OpenRaster ファイルではありません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>is not JSON</source>
        <translation>JSON ではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>is not TOML ({reason})</source>
        <translation>TOML ではありません({reason})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <source>is not a COCO file: it needs the lists 'images' and 'annotations'</source>
        <translation>COCO ファイルではありません: 'images' と 'annotations' の一覧が必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>is not a COCO keypoints file with images, boxes and 17 joints a character</source>
        <translation>画像・枠・1 キャラクター 17 関節を持つ COCO キーポイントファイルではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>is not a regular file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>is not an illustration that illpose can read</source>
        <translation>illpose が読み込めるイラストではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/decoder_process.py"/>
        <source>is too large for this machine's memory</source>
        <translation>大きすぎてメモリーに読み込めません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>it claims {width} x {height} px</source>
        <translation>サイズが {width} x {height} px になっています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it has more pixels</source>
        <translation>解像度が高い</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>it has more than {most} layers</source>
        <translation>レイヤーが {most} 枚を超えています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it has poses that you have put right</source>
        <translation>修正済みのポーズがある</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it is less compressed</source>
        <translation>圧縮による劣化が少ない</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/artwork_importer.py"/>
        <source>it is no artwork, so it was left out</source>
        <translation>作品ではないので取り込みませんでした</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>it is no text in UTF-8</source>
        <translation>UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it is stored without loss</source>
        <translation>劣化のない形式で保存されている</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>it is the older file</source>
        <translation>古いほうのファイルである</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>it is too large for a sidecar</source>
        <translation>サイドカーとしては大きすぎます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>it was not made by a painting program</source>
        <translation>ペイントソフトで作られたファイルではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>its database is larger than illpose reads</source>
        <translation>内部のデータベースが illpose で読める大きさを超えています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/decoder_process.py"/>
        <source>its decoder broke down</source>
        <translation>デコーダーが異常終了しました</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>its facts are no texts</source>
        <translation>項目の値がテキストではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its groups lie too deep</source>
        <translation>グループの階層が深すぎます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its layers are too large for this program</source>
        <translation>レイヤーが大きすぎて扱えません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its list of layers cannot be read: {reason}</source>
        <translation>レイヤーの一覧を読み込めません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>its list of layers holds entities</source>
        <translation>レイヤーの一覧に実体参照が含まれています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/copy_table.py"/>
        <source>its source is known</source>
        <translation>出典が分かっている</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>its {place} is larger than a picture can be</source>
        <translation>{place} が画像としては大きすぎます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>knees</source>
        <translation>ひざ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left ankle</source>
        <translation>左足首</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left ear</source>
        <translation>左耳</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left elbow</source>
        <translation>左ひじ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left eye</source>
        <translation>左目</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left foot</source>
        <translation>左足</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left forearm</source>
        <translation>左前腕</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left hand</source>
        <translation>左手</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left hip</source>
        <translation>左腰</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left knee</source>
        <translation>左ひざ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left shin</source>
        <translation>左すね</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left shoulder</source>
        <translation>左肩</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left side</source>
        <translation>左の体側</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left thigh</source>
        <translation>左もも</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>left upper arm</source>
        <translation>左上腕</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>left wrist</source>
        <translation>左手首</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line 1: a newer illpose ({newer}) exported this library (update illpose)</source>
        <translation>1 行目: このライブラリは新しい illpose({newer})で書き出されています(illpose を更新してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line 1: not an exported library (the first line must say so)</source>
        <translation>1 行目: 書き出されたライブラリではありません(1 行目にその記載が必要です)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: cannot be stored: {reason}</source>
        <translation>{number} 行目: 保存できません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: is an empty row</source>
        <translation>{number} 行目: 空の行です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: is not JSON</source>
        <translation>{number} 行目: JSON ではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: is not a row of a library</source>
        <translation>{number} 行目: ライブラリの行ではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: names no table of a library ({table!r})</source>
        <translation>{number} 行目: ライブラリにない表です({table!r})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: {table} has no {unknown!r}</source>
        <translation>{number} 行目: {table} に {unknown!r} はありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/library_lines.py"/>
        <source>line {number}: {value} is no {name}</source>
        <translation>{number} 行目: {value} は {name} ではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <source>lines are missing: a row of {table} points to nothing</source>
        <translation>行が足りません: {table} に参照先のない行があります</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/decoder_process.py"/>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>make a smaller copy</source>
        <translation>縮小したコピーを作ってください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>make the library's file and folder writable</source>
        <translation>ライブラリのファイルとフォルダーに書き込めるようにしてください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>name:sketch  folder:studies</source>
        <translation>name:sketch  folder:studies</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/find_artworks.py"/>
        <source>no artist here is called {name}</source>
        <translation>{name} という作者は見つかりません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>no such file</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>nose</source>
        <translation>鼻</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>not finished</source>
        <translation>取り込み途中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>nothing new</source>
        <translation>新しいものはありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>one minus is enough: -{word}</source>
        <translation>マイナスは 1 つで十分です: -{word}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/embedding.py"/>
        <source>only {count} joints are known; a search needs {fewest}</source>
        <translation>分かっている関節が {count} 個しかありません(検索には {fewest} 個必要です)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/search_poses.py"/>
        <source>only {count} of the joints asked for are known; a search needs {fewest}</source>
        <translation>指定した関節のうち分かっているのは {count} 個だけです(検索には {fewest} 個必要です)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>put back a backup from its folder, or move the file away to begin a new library</source>
        <translation>同じフォルダーのバックアップに戻すか、ファイルを移して新しいライブラリを始めてください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>rating:safe, questionable, explicit or none; has:tags, artist, address, rating, correction</source>
        <translation>rating:safe(全年齢)、questionable(R-15)、explicit(R-18)、none(なし) / has:tags、artist、address、rating、correction</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/make_thumbnail.py"/>
        <source>rescan the library</source>
        <translation>ライブラリを再スキャンしてください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right ankle</source>
        <translation>右足首</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right ear</source>
        <translation>右耳</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right elbow</source>
        <translation>右ひじ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right eye</source>
        <translation>右目</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right foot</source>
        <translation>右足</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right forearm</source>
        <translation>右前腕</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right hand</source>
        <translation>右手</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right hip</source>
        <translation>右腰</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right knee</source>
        <translation>右ひざ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right shin</source>
        <translation>右すね</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right shoulder</source>
        <translation>右肩</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right side</source>
        <translation>右の体側</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right thigh</source>
        <translation>右もも</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>right upper arm</source>
        <translation>右上腕</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>right wrist</source>
        <translation>右手首</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>save it again in Clip Studio, or export it as PNG</source>
        <translation>CLIP STUDIO PAINT で保存し直すか、PNG で書き出してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>save it again in the program that made it</source>
        <translation>作成したソフトで保存し直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>save it again with 'Maximize compatibility'</source>
        <translation>「互換性を優先」を有効にして保存し直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/body_words.py"/>
        <source>seat</source>
        <translation>お尻</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/match_reason.py"/>
        <source>shoulders</source>
        <translation>肩</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>sitting arms_up – tags; a word that is no tag here is looked for in file names</source>
        <translation>sitting arms_up – タグ。タグにない語はファイル名から探します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>sizes and scale must not be 0</source>
        <translation>サイズと倍率は 0 にできません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/decoder_process.py"/>
        <source>takes too long to decode</source>
        <translation>デコードに時間がかかりすぎます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <source>the board is empty (pin a picture first)</source>
        <translation>ボードが空です(先に画像をピン留めしてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>the class '{owner}' is there twice</source>
        <translation>分類 '{owner}' が 2 回あります</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>the file is damaged: put back a backup from its folder, or move it away to begin a new library</source>
        <translation>ファイルが壊れています。同じフォルダーのバックアップに戻すか、別の場所へ移して新しいライブラリを始めてください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/decoder_process.py"/>
        <source>the file is damaged; export or download it again</source>
        <translation>ファイルが壊れています。書き出しまたはダウンロードをやり直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>the file is damaged; save it again</source>
        <translation>ファイルが壊れています。保存し直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>the group {name} was laid out layer by layer</source>
        <translation>グループ {name} はレイヤーごとに展開しました</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>the head</source>
        <translation>頭部</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>the layer below blends with others (set it to normal first)</source>
        <translation>下のレイヤーに合成モードが設定されています(先に「通常」にしてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/artwork_importer.py"/>
        <source>the log says more</source>
        <translation>詳細はログにあります</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>the quote before {text} is not closed (write another " at its end)</source>
        <translation>{text} の前の引用符が閉じていません(終わりに " を付けてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/lay_over.py"/>
        <source>the reference cannot be laid over this pose: they have too few joints in common</source>
        <translation>共通する関節が足りないため、参考資料をこのポーズに重ねられません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>the same file</source>
        <translation>同じファイル</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>the same picture</source>
        <translation>同じ画像</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/head_count.py"/>
        <source>the whole figure from head to foot</source>
        <translation>頭から足までの全身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/drawing/compose.py"/>
        <source>there is no layer below to merge with</source>
        <translation>結合する下のレイヤーがありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>there is no rating {value}</source>
        <translation>{value} というレーティングはありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is no rating {value} (there are {words}, and none)</source>
        <translation>{value} というレーティングはありません(使えるのは {words} と none)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/label_artworks.py"/>
        <source>there is no rating “{rating}” (there are safe, questionable and explicit)</source>
        <translation>「{rating}」というレーティングはありません(使えるのは safe、questionable、explicit)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sheet.py"/>
        <source>there is no reference to put on a sheet (add a folder to the library, or leave out less)</source>
        <translation>シートに載せる参考資料がありません(ライブラリにフォルダーを追加するか、除く条件を減らしてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>there is no stack</source>
        <translation>レイヤーの一覧がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is no word after the minus</source>
        <translation>マイナスの後に語がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is no word between the quotes</source>
        <translation>引用符の間に語がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>there is nothing after {field}: (for example {example})</source>
        <translation>{field}: の後に何もありません(例: {example})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/correction_writer.py"/>
        <source>this artwork is not in the library (open it again)</source>
        <translation>この作品はライブラリにありません(もう一度開いてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/correction_writer.py"/>
        <location filename="../../illpose_app/storage/library_writer.py"/>
        <source>this character is no longer in the library (analyse the artwork again)</source>
        <translation>このキャラクターはもうライブラリにありません(作品をもう一度解析してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>this is no JSON: {reason}</source>
        <translation>JSON ではありません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/xmp.py"/>
        <source>this is no XMP: {reason}</source>
        <translation>XMP ではありません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/eagle.py"/>
        <source>this is no metadata.json of Eagle</source>
        <translation>Eagle の metadata.json ではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>this is no sidecar of illpose</source>
        <translation>illpose のサイドカーではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>thresholds lie between 0 and 1</source>
        <translation>しきい値は 0 から 1 の値です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>unknown key '{key}'</source>
        <translation>'{key}' というキーはありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>unpack it, then add the folder</source>
        <translation>展開してからフォルダーを追加してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>variations</source>
        <translation>差分</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/artwork_importer.py"/>
        <source>was exported by illpose</source>
        <translation>illpose が書き出したファイルです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/artwork_files.py"/>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>was it moved or renamed?</source>
        <translation>移動または名前の変更をしていませんか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/layered_files.py"/>
        <source>was saved without a merged picture</source>
        <translation>統合画像なしで保存されています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} analysed again</source>
        <translation>再解析 {count} 点</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/library_page.py"/>
        <source>{count} artworks are hidden for their rating; the settings say which are.</source>
        <translation>
            <numerusform>レーティングにより {count} 点の作品を非表示にしています(設定で変更できます)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>{count} artworks fit</source>
        <translation>
            <numerusform>条件に合う作品 {count} 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/details_panel.py"/>
        <source>{count} characters</source>
        <translation>
            <numerusform>キャラクター {count} 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>{count} copies or variations</source>
        <translation>
            <numerusform>コピー・差分 {count} 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/board/board_controller.py"/>
        <source>{count} could not be copied</source>
        <translation>
            <numerusform>{count} 件コピーできませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>{count} files</source>
        <translation>
            <numerusform>{count} ファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>{count} files were skipped; everything else is in the library.</source>
        <translation>
            <numerusform>{count} 個のファイルをスキップしました。ほかはすべてライブラリに入っています。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>{count} left out</source>
        <translation>{count} 件は対象外</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count} 分</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} missing</source>
        <translation>見つからないもの {count} 点</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/error_dialog.py"/>
        <source>{count} more errors since.</source>
        <translation>
            <numerusform>その後さらに {count} 件のエラーがありました。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} new</source>
        <translation>新規 {count} 点</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/core/result_sheet.py"/>
        <source>{count} pictures not safe for work</source>
        <translation>
            <numerusform>閲覧注意の画像 {count} 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/board/board_wishes.py"/>
        <source>{count} pictures pinned to “{board}”</source>
        <translation>
            <numerusform>「{board}」に {count} 枚ピン留めしました</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} recognised</source>
        <translation>既知 {count} 点</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>{count} references, {time} minutes</source>
        <translation>
            <numerusform>参考資料 {count} 点、{time} 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>{count} seconds</source>
        <translation>
            <numerusform>{count} 秒</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} skipped</source>
        <translation>スキップ {count} 件</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>{count} stacks</source>
        <translation>
            <numerusform>スタック {count} 組</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/library_controller.py"/>
        <source>{count} with sidecars read again</source>
        <translation>サイドカー再読み込み {count} 点</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/artwork_list_model.py"/>
        <source>{file}, {count} characters</source>
        <translation>
            <numerusform>{file}、キャラクター {count} 人</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: ONNX Runtime cannot open this network: {reason}</source>
        <translation>{file}: ONNX Runtime でこの認識モデルを開けません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>{file}: [{name}] must be a table</source>
        <translation>{file}: [{name}] はテーブルでなければなりません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/credit_artworks.py"/>
        <source>{file}: a credit sheet ends in one of {endings}</source>
        <translation>{file}: クレジット一覧の拡張子は {endings} のいずれかです</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/character_detector.py"/>
        <source>{file}: a network of kind 'character_detector' is needed here</source>
        <translation>{file}: 種類が 'character_detector' の認識モデルが必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/pose_estimator.py"/>
        <source>{file}: a network of kind 'pose' is needed here</source>
        <translation>{file}: 種類が 'pose' の認識モデルが必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/tagger.py"/>
        <source>{file}: a network of kind 'tagger' is needed here</source>
        <translation>{file}: 種類が 'tagger' の認識モデルが必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: a newer illpose ({newer}) wrote this library (update illpose)</source>
        <translation>{file}: このライブラリは新しい illpose({newer})で作られています(illpose を更新してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sheet.py"/>
        <source>{file}: a sheet is written as .pdf or .png (change the ending)</source>
        <translation>{file}: シートの拡張子は .pdf か .png です(拡張子を変更してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sheet.py"/>
        <source>{file}: a table is written as .csv or .md (change the ending)</source>
        <translation>{file}: 表の拡張子は .csv か .md です(拡張子を変更してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: another window could not be started</source>
        <translation>{file}: 別のウィンドウを起動できませんでした</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <source>{file}: cannot be copied: {reason}</source>
        <translation>{file}: コピーできません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: cannot be made: {reason}</source>
        <translation>{file}: 作成できません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_controller.py"/>
        <source>{file}: cannot be moved to the bin (its drive may have none; delete it there)</source>
        <translation>{file}: ゴミ箱に移動できません(ドライブにゴミ箱がない場合は、その場で削除してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/import_artworks.py"/>
        <source>{file}: cannot be opened: {reason}</source>
        <translation>{file}: 開けません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <location filename="../../illpose_app/storage/whole_file.py"/>
        <source>{file}: cannot be written: {reason}</source>
        <translation>{file}: 書き込めません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/tagger.py"/>
        <source>{file}: gives {given} labels, its manifest names {named}; install illpose again</source>
        <translation>{file}: {given} 個のラベルを出力しますが、マニフェストでは {named} 個です。illpose をインストールし直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_sidecars.py"/>
        <source>{file}: illpose did not write this file (move it away to write a sidecar)</source>
        <translation>{file}: illpose が書いたファイルではありません(サイドカーを書き出すには、別の場所に移してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <source>{file}: is damaged and cannot be moved away: {reason}</source>
        <translation>{file}: 壊れていて、移動もできません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: is no list of tags (columns name and category are needed)</source>
        <translation>{file}: タグの一覧ではありません(name と category の列が必要です)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: names no tag</source>
        <translation>{file}: タグがありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/import_artworks.py"/>
        <source>{file}: no such folder (give the folder that holds your artworks)</source>
        <translation>{file}: フォルダーがありません(作品の入ったフォルダーを指定してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/forget_folder.py"/>
        <source>{file}: not a folder of the library (`illpose library status` lists its folders)</source>
        <translation>{file}: ライブラリのフォルダーではありません(一覧は `illpose library status` で表示できます)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: not the network that its manifest names (sha256 {digest}..., expected {sha}...); install illpose again</source>
        <translation>{file}: マニフェストと一致しない認識モデルです(sha256 {digest}...、正しくは {sha}...)。illpose をインストールし直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: nothing can be written there (choose another folder)</source>
        <translation>{file}: 書き込めないフォルダーです(別のフォルダーを選んでください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: sees {shape}; a tagger for N x side x side x 3 is needed here</source>
        <translation>{file}: 入力が {shape} です。N x side x side x 3 のタガーが必要です</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/drawing_recovery.py"/>
        <source>{file}: the drawing cannot be kept safe beside the library: {reason} (free some space, or save it)</source>
        <translation>{file}: 絵の自動保存ができません: {reason}(空き容量を増やすか、絵を保存してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/search_poses.py"/>
        <source>{file}: the index cannot be written: {reason} (free some space, or make the folder writable; searches work without it)</source>
        <translation>{file}: 索引を書き込めません: {reason}(空き容量を増やすか、フォルダーに書き込めるようにしてください。検索は索引なしでも動きます)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <source>{file}: the keys of {name} cannot be {value} (the default is used)</source>
        <translation>{file}: {name} のキーに {value} は使えません(初期設定を使います)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: the library cannot be opened: {reason}; nothing in it was changed ({advice})</source>
        <translation>{file}: ライブラリを開けません: {reason}。内容は変更していません({advice})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <source>{file}: the library is not empty (import into a new one: --home DIR)</source>
        <translation>{file}: ライブラリが空ではありません(新しいライブラリに取り込んでください: --home DIR)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: the manifest cannot be read: {reason}</source>
        <translation>{file}: マニフェストを読み込めません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: the network gives {scores} tags, {tags} names {rows}; both must come from the same tagger</source>
        <translation>{file}: 認識モデルは {scores} 個、{tags} は {rows} 個のタグです。同じタガーのものをそろえてください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/rulebook_files.py"/>
        <source>{file}: the rulebook cannot be read: {reason}</source>
        <translation>{file}: ルールブックを読み込めません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <source>{file}: the settings cannot be read: {reason} (the defaults are used)</source>
        <translation>{file}: 設定を読み込めません: {reason}(初期設定を使います)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_starter_library.py"/>
        <source>{file}: the starter library cannot be read: {reason} (install illpose again)</source>
        <translation>{file}: スターターライブラリを読み込めません: {reason}(illpose をインストールし直してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: there is no network in this folder (its manifest is missing)</source>
        <translation>{file}: このフォルダーに認識モデルがありません(マニフェストが見つかりません)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/rulebook_files.py"/>
        <source>{file}: there is no rulebook in this folder (install illpose again)</source>
        <translation>{file}: このフォルダーにルールブックがありません(illpose をインストールし直してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/open_tagger.py"/>
        <source>{file}: there is no tagger in this folder ({model} and {tags} are needed, or {manifest})</source>
        <translation>{file}: このフォルダーにタガーがありません({model} と {tags}、または {manifest} が必要です)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/export_board.py"/>
        <source>{file}: there is something in this folder (choose a new or an empty one)</source>
        <translation>{file}: フォルダーが空ではありません(新しいフォルダーか空のフォルダーを選んでください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: this is a database, but not a library of illpose (choose another file)</source>
        <translation>{file}: データベースですが、illpose のライブラリではありません(別のファイルを選んでください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>{file}: this sidecar cannot be read: {reason}</source>
        <translation>{file}: サイドカーを読み込めません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/beside.py"/>
        <source>{file}: this sidecar cannot be read: {reason} (mend it or remove it)</source>
        <translation>{file}: サイドカーを読み込めません: {reason}(修正するか削除してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/thumbnails.py"/>
        <source>{file}: thumbnails cannot be written: {reason} (free some space, or make the folder writable)</source>
        <translation>{file}: サムネイルを書き込めません: {reason}(空き容量を増やすか、フォルダーに書き込めるようにしてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/settings_file.py"/>
        <source>{file}: {name} cannot be {value} (the default is used)</source>
        <translation>{file}: {name} に {value} は使えません(初期設定を使います)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <location filename="../../illpose_app/services/read_boxes.py"/>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/errors.py"/>
        <source>{file}: {problem} ({advice})</source>
        <translation>{file}: {problem}({advice})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest.py"/>
        <source>{file}: {problem}; install illpose again</source>
        <translation>{file}: {problem}。illpose をインストールし直してください</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/wd_tagger.py"/>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/move_library.py"/>
        <source>{file}: {reason} (nothing was imported)</source>
        <translation>{file}: {reason}(何も取り込んでいません)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/database.py"/>
        <source>{file}: {reason} ({advice})</source>
        <translation>{file}: {reason}({advice})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/manifest_table.py"/>
        <source>{file}: {where}{problem}</source>
        <translation>{file}: {where}{problem}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library_switch.py"/>
        <source>{file}: {window} has this library open (use that window, or open another library with --library FOLDER)</source>
        <translation>{file}: {window}がこのライブラリを開いています(そのウィンドウを使うか、--library フォルダー で別のライブラリを開いてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/words.py"/>
        <source>{first} and {last}</source>
        <translation>{first}と{last}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/tangents.py"/>
        <source>{first} and {second} lie upon each other</source>
        <translation>{first}と{second}がぴったり重なっています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>{first} to {second}: {angle}° from the reference</source>
        <translation>{first}から{second}: 参考資料との差 {angle}°</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/words.py"/>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/joint_limits.py"/>
        <source>{joint} bends {angle}° the wrong way</source>
        <translation>{joint}が逆方向に {angle}° 曲がっています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>{limb} looks {percent} % longer than the body</source>
        <translation>{limb}が体に対して {percent} % 長く見えます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>{limb} looks {percent} % shorter than the other</source>
        <translation>{limb}が反対側より {percent} % 短く見えます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/limb_lengths.py"/>
        <source>{limb}: too foreshortened to measure</source>
        <translation>{limb}: 奥行きが強く、測れません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{mode} is shown as normal</source>
        <translation>{mode} は「通常」で表示します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} cannot be decoded: {reason}</source>
        <translation>{name} をデコードできません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} cannot be read: {reason}</source>
        <translation>{name} を読み込めません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} claims to hold {size} MB</source>
        <translation>{name} のサイズが {size} MB になっています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} has {width} x {height} pixels</source>
        <translation>{name} は {width} x {height} ピクセルあります</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/openraster.py"/>
        <source>{name} is missing</source>
        <translation>{name} がありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/save_drawing.py"/>
        <source>{name}: a drawing is exported as {known} (choose one of these endings)</source>
        <translation>{name}: 絵の書き出し形式は {known} です(いずれかの拡張子を選んでください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/draw_sheet.py"/>
        <source>{name}: where the pictures come from</source>
        <translation>{name}: 画像の出典</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/rulebook.py"/>
        <source>{name}: {problem}; mend this file of the rulebook, or install illpose again</source>
        <translation>{name}: {problem}。ルールブックのこのファイルを修正するか、illpose をインストールし直してください</translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/library_bar.py"/>
        <source>{number} artworks</source>
        <translation>
            <numerusform>作品 {number} 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../illpose_app/ui/library/folder_list.py"/>
        <source>{number} files</source>
        <translation>
            <numerusform>{number} ファイル</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/network.py"/>
        <source>{path}: ONNX Runtime cannot open this network: {reason}</source>
        <translation>{path}: ONNX Runtime でこの認識モデルを開けません: {reason}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/inference/network.py"/>
        <source>{path}: the manifest names '{missing}', which the network doesn't have</source>
        <translation>{path}: マニフェストの '{missing}' が認識モデルにありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>{percent} % like the mirrored reference</source>
        <translation>左右反転した参考資料と {percent} % 一致</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/likeness.py"/>
        <source>{percent} % like the reference</source>
        <translation>参考資料と {percent} % 一致</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/pose_checks/silhouette.py"/>
        <source>{percent} % of the limbs show in the outline</source>
        <translation>手足の {percent} % が輪郭に表れています</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/read_labels.py"/>
        <source>{reason} (the folder needs labels.json)</source>
        <translation>{reason}(フォルダーに labels.json が必要です)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>{session}; in all sessions: {total}</source>
        <translation>{session}(累計: {total})</translation>
    </message>
    <message>
        <location filename="../../illpose_app/storage/sidecars/illpose_json.py"/>
        <source>{value} in {key} is no tag</source>
        <translation>{key} の {value} はタグではありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>{words} would mean every tag (write some letters of it)</source>
        <translation>{words} ではすべてのタグになります(文字を入れてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/find_artworks.py"/>
        <source>{word} is no tag here</source>
        <translation>{word} というタグはありません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/find_artworks.py"/>
        <source>{word} is no tag here: file names were searched for it</source>
        <translation>{word} というタグはないため、ファイル名から探しました</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/open_address.py"/>
        <source>“{address}” is no address of a web page (it begins with https://)</source>
        <translation>「{address}」はウェブページの URL ではありません(https:// で始めてください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/query.py"/>
        <source>“{text}”</source>
        <translation>「{text}」</translation>
    </message>
    <message>
        <location filename="../../illpose_app/services/label_artworks.py"/>
        <source>“{word}” is no tag (write a word, or several parted by commas)</source>
        <translation>「{word}」はタグではありません(語をコンマ区切りで入力してください)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/core/settings.py"/>
        <source>日本語</source>
        <translation>日本語</translation>
    </message>
</context>
<context>
    <name>PictureCopier</name>
    <message>
        <location filename="../../illpose_app/ui/picture_copier.py"/>
        <source>{0} is on the clipboard.</source>
        <translation>{0} をクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>PoseBoard</name>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Figure to pose</source>
        <translation>ポーズをつける人形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Tab goes from joint to joint, the arrow keys move the joint, Ctrl+Z takes a step back.</source>
        <translation>Tab で次の関節へ、矢印キーで関節を動かし、Ctrl+Z で 1 つ戻します。</translation>
    </message>
</context>
<context>
    <name>PoseExport</name>
    <message>
        <location filename="../../illpose_app/ui/studio/pose_export.py"/>
        <source>Export my corrections</source>
        <translation>修正を書き出す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/pose_export.py"/>
        <source>Export the poses</source>
        <translation>ポーズを書き出す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/pose_export.py"/>
        <source>Written: {0}</source>
        <translation>書き出しました: {0}</translation>
    </message>
</context>
<context>
    <name>PoseMaker</name>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Begin with this pose</source>
        <translation>このポーズから始める</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Drag joints: limbs keep their lengths, with Shift they do not. Ctrl+Z takes a step back.</source>
        <translation>関節をドラッグすると手足の長さを保ったまま動き、Shift を押すと長さも変わります。Ctrl+Z で 1 つ戻します。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Kneeling</source>
        <translation>ひざ立ち</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Lying</source>
        <translation>寝ポーズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Running</source>
        <translation>走り</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Sitting</source>
        <translation>座り</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/pose_maker.py"/>
        <source>Standing</source>
        <translation>立ち</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/job_list.py"/>
        <source>Skipped files</source>
        <translation>スキップしたファイル</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>Add a folder to the library</source>
        <translation>ライブラリにフォルダーを追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>One is open; the others were left. To keep many pictures, add their folder to the library.</source>
        <translation>1枚だけ開きました。何枚も使うには、そのフォルダーをライブラリに追加してください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>Open an illustration</source>
        <translation>イラストを開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/program.py"/>
        <source>The clipboard holds no illustration.</source>
        <translation>クリップボードにイラストがありません。</translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>A figure that you pose</source>
        <translation>自分でポーズをつけた人形</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>A reflection of the pose is as good</source>
        <translation>左右反転したポーズも同じとみなします</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Any framing</source>
        <translation>構図を問わない</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Arms</source>
        <translation>腕</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Arms count, and how they stand to the trunk</source>
        <translation>腕と、胴に対する腕の向きで探します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Every joint counts</source>
        <translation>すべての関節で探します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Full body</source>
        <translation>全身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Head, arms and trunk count; legs may be anywhere or out of the picture</source>
        <translation>頭・腕・胴で探します。脚の位置や有無は問いません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>How much of the figure is seen</source>
        <translation>人物が写っている範囲</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Joints</source>
        <translation>関節</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Leave out figures that lie, lean or hang another way</source>
        <translation>寝ている・傾いている・逆さなど、向きの違う人物を除きます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Legs</source>
        <translation>脚</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Legs count, and how they stand to the trunk</source>
        <translation>脚と、胴に対する脚の向きで探します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Like {0}</source>
        <translation>{0} に似たポーズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Mirrored too</source>
        <translation>左右反転も含む</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>No variations</source>
        <translation>差分をまとめる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Of drawings that are variations of each other, show the nearest only</source>
        <translation>互いに差分である絵は、いちばん近いものだけを表示します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Only figures seen from the same side: front, back or side</source>
        <translation>同じ向き(正面・背面・側面)の人物だけを表示します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Only with… sitting artist:kemble</source>
        <translation>絞り込み… sitting artist:kemble</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Pick joints one by one and weigh them</source>
        <translation>関節を 1 つずつ選び、重みを付けます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Portrait</source>
        <translation>顔・バストアップ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Same side seen</source>
        <translation>同じ向きのみ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Same way up</source>
        <translation>上下の向きも同じ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Tags, -tags, artist:, rating:, site: … as in the library</source>
        <translation>タグ、-タグ、artist:、rating:、site: など(ライブラリと同じ書き方)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>The open picture</source>
        <translation>開いている画像</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>To the knees</source>
        <translation>ひざ上</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Upper body</source>
        <translation>上半身</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Whole pose</source>
        <translation>全身ポーズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Whose pose is looked for</source>
        <translation>検索するポーズ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/query_panel.py"/>
        <source>Words that references must answer to</source>
        <translation>参考資料を絞り込む語</translation>
    </message>
</context>
<context>
    <name>ReasonBoard</name>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>The reference's skeleton over yours</source>
        <translation>自分の骨格に重ねた参考資料の骨格</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>25°</source>
        <translation>25°</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>45° and more</source>
        <translation>45° 以上</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Every limb points the same way.</source>
        <translation>すべての手足が同じ向きです。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>The reference is a mirror image: flip it to draw from.</source>
        <translation>参考資料は左右が逆です。反転して参考にしてください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Thin: your pose. Coloured: the reference, turned and scaled to lie over it.</source>
        <translation>細線: 自分のポーズ。色付き: 回転・拡大縮小して重ねた参考資料。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Too few joints are known in both.</source>
        <translation>両方で分かっている関節が足りません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Turn it {0}° anticlockwise to line up.</source>
        <translation>左に {0}° 回すと重なります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Turn it {0}° clockwise to line up.</source>
        <translation>右に {0}° 回すと重なります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>Why this match</source>
        <translation>一致の理由</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reason_panel.py"/>
        <source>{0} {1}° off</source>
        <translation>{0}が {1}° ずれています</translation>
    </message>
</context>
<context>
    <name>ReferenceViewer</name>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>It cannot be shown.</source>
        <translation>表示できません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Open in the studio</source>
        <translation>スタジオで開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Open its page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Reference</source>
        <translation>参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/reference_viewer.py"/>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
</context>
<context>
    <name>ReferencesController</name>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>Artworks that answer: {0}.</source>
        <translation>条件に合う作品: {0} 点。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>No character is known in {0}.</source>
        <translation>{0} ではキャラクターが見つかっていません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>No reference is left by these choices.</source>
        <translation>この条件に合う参考資料はありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>Open an illustration to see references with the same pose.</source>
        <translation>イラストを開くと、
同じポーズの参考資料が表示されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>References appear when a character is found.</source>
        <translation>キャラクターが見つかると、
参考資料が表示されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_controller.py"/>
        <source>Too few joints are known to search by.</source>
        <translation>検索に必要な関節が足りません。</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Add a character by its box</source>
        <translation>枠を描いてキャラクターを追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Ask without these choices</source>
        <translation>この条件を外して検索</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Close the stack</source>
        <translation>スタックを閉じる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Compare copies and variations…</source>
        <translation>コピーと差分を比較…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Draw skeletons over the references</source>
        <translation>参考資料に骨格を重ねる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>More like this</source>
        <translation>これに似たポーズを探す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open an illustration to see references with the same pose.</source>
        <translation>イラストを開くと、
同じポーズの参考資料が表示されます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open an illustration…</source>
        <translation>イラストを開く…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open in the studio</source>
        <translation>スタジオで開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open its page in the browser</source>
        <translation>ページをブラウザーで開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Open large</source>
        <translation>拡大表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Pin to the board</source>
        <translation>ボードにピン留め</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>References</source>
        <translation>参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Show all {0} of the stack</source>
        <translation>スタックの {0} 点をすべて表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>What is asked for</source>
        <translation>検索条件</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>What is asked for: joints, sides, tags</source>
        <translation>検索条件: 関節・向き・タグ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>Your library holds no reference yet.
Add a folder of your art to search it by pose.</source>
        <translation>ライブラリに参考資料がまだありません。
絵の入ったフォルダーを追加すると、ポーズで検索できます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/references_panel.py"/>
        <source>{0} nearest</source>
        <translation>近い順に {0} 点</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/region_picker.py"/>
        <source>Drag a rectangle about the drawing</source>
        <translation>絵を囲むようにドラッグします</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/region_picker.py"/>
        <source>Drag a rectangle about the drawing; Esc gives up</source>
        <translation>絵を囲むようにドラッグします(Esc で中止)</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../illpose_app/ui/report_dialog.py"/>
        <source>&amp;Copy report</source>
        <translation>レポートをコピー(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/report_dialog.py"/>
        <source>It is on the clipboard.</source>
        <translation>クリップボードにコピーしました。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/report_dialog.py"/>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/report_dialog.py"/>
        <source>The report</source>
        <translation>レポートの内容</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/report_dialog.py"/>
        <source>This says which illpose runs here and what it noted last. Nothing is sent: copy it, read it, and paste it where you ask for help.</source>
        <translation>illpose のバージョンと直近の記録です。送信はされません。コピーして内容を確かめ、質問する場所に貼り付けてください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/report_dialog.py"/>
        <source>With the &amp;paths of my files</source>
        <translation>自分のファイルのパスを含める(&amp;P)</translation>
    </message>
</context>
<context>
    <name>SavedSearchButton</name>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Forget</source>
        <translation>削除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Save the search</source>
        <translation>検索を保存</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Save this search…</source>
        <translation>この検索を保存…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/saved_search_menu.py"/>
        <source>“{0}” shall be called</source>
        <translation>「{0}」の名前</translation>
    </message>
</context>
<context>
    <name>SelectionDeeds</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Clear layer</source>
        <translation>レイヤーを消去</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Clear the selection</source>
        <translation>選択範囲を消去</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Fill the selection</source>
        <translation>選択範囲を塗りつぶし</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Invert the selection</source>
        <translation>選択範囲を反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Pasted</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Select</source>
        <translation>選択</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>Select nothing</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/selection_deeds.py"/>
        <source>There is nothing to copy on this layer.</source>
        <translation>このレイヤーにはコピーするものがありません。</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>&amp;Begin</source>
        <translation>開始(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>&amp;References</source>
        <translation>参考資料(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>&amp;Time for each</source>
        <translation>1 枚の時間(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>Gesture session</source>
        <translation>クロッキー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>How &amp;many</source>
        <translation>枚数(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>Mirror every other one</source>
        <translation>1 枚おきに左右反転</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>Which references, as a query line</source>
        <translation>使う参考資料の検索条件</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_dialog.py"/>
        <source>all; or for example: sitting foreshortening -from_behind</source>
        <translation>すべて。または例: sitting foreshortening -from_behind</translation>
    </message>
</context>
<context>
    <name>SessionSummary</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>&amp;Compare a drawing of mine…</source>
        <translation>自分の絵と比較(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>&amp;Open in the studio</source>
        <translation>スタジオで開く(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>Gesture session</source>
        <translation>クロッキー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>Open your drawing, and check its pose against this reference</source>
        <translation>自分の絵を開き、この参考資料とポーズを比べます</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_summary.py"/>
        <source>References of the session</source>
        <translation>今回の参考資料</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>A moment…</source>
        <translation>少しお待ちください…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>Gesture session</source>
        <translation>クロッキー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>Reference to draw from</source>
        <translation>描く参考資料</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>Space pause   ← → move   M mirror   G grey   F full screen   Esc end</source>
        <translation>Space 一時停止   ← → 移動   M 左右反転   G グレー   F 全画面   Esc 終了</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>{0}  paused</source>
        <translation>{0}  一時停止中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/gesture/session_window.py"/>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Back to the defaults</source>
        <translation>初期設定に戻す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>No setting is called like this.</source>
        <translation>この名前の設定はありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Search the settings…</source>
        <translation>設定を検索…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/settings_dialog.py"/>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>&amp;References</source>
        <translation>参考資料の数(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>&amp;Table of sources</source>
        <translation>出典の表(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>A printed plate: the query and its nearest references, each with id, distance, box and skeleton.</source>
        <translation>印刷用の一覧です。検索元と近い順の参考資料を、ID・距離・枠・骨格とともに並べます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>CSV, beside the sheet</source>
        <translation>CSV(シートと同じ場所)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Leave out copies and variations</source>
        <translation>コピーと差分を除く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Leave out what is not safe for work</source>
        <translation>閲覧注意の画像を除く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Markdown, beside the sheet</source>
        <translation>Markdown(シートと同じ場所)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Only on the sheet</source>
        <translation>シートにのみ載せる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Result sheet</source>
        <translation>参考資料シート</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>Save the result sheet</source>
        <translation>参考資料シートを保存</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_dialog.py"/>
        <source>{0} references.pdf</source>
        <translation>{0} 参考資料.pdf</translation>
    </message>
</context>
<context>
    <name>SheetExport</name>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_export.py"/>
        <source>References with the same pose · {0}</source>
        <translation>同じポーズの参考資料 · {0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_export.py"/>
        <source>Result sheet</source>
        <translation>参考資料シート</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/references/sheet_export.py"/>
        <source>{0}. {1}</source>
        <translation>{0} — {1}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>All keys back</source>
        <translation>すべてのキーを元に戻す</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Give everything the keys that illpose has by itself</source>
        <translation>すべての操作を illpose の初期設定のキーに戻します</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Give it to “{0}”</source>
        <translation>「{0}」に割り当てる</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Keys that you changed: {0}</source>
        <translation>変更したキー: {0} 個</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Nothing is called like this, and no key is.</source>
        <translation>この名前の操作もキーもありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Put all keys back to those that illpose has by itself?</source>
        <translation>すべてのキーを illpose の初期設定に戻しますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Search by words or keys…</source>
        <translation>語またはキーで検索…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Search the shortcuts</source>
        <translation>ショートカットを検索</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Shall “{0}” have it instead?</source>
        <translation>代わりに「{0}」に割り当てますか?</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>“{0}” belongs to “{1}” ({2}).</source>
        <translation>「{0}」は「{1}」({2})のキーです。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/shortcuts/shortcut_sheet.py"/>
        <source>“{0}” cannot be taken: it belongs to “{1}” ({2}), which cannot be changed.</source>
        <translation>「{0}」は使えません。変更できない「{1}」({2})のキーです。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <location filename="../../illpose_app/ui/studio/side_panel.py"/>
        <source>Pages of the panel</source>
        <translation>パネルのページ</translation>
    </message>
</context>
<context>
    <name>StackWindow</name>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>&amp;Difference</source>
        <translation>違い(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>&amp;Not the same drawing</source>
        <translation>別の絵として扱う(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Copies and variations</source>
        <translation>コピーと差分</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Move to the &amp;bin…</source>
        <translation>ゴミ箱に移動(&amp;B)…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Move to the bin</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>No copies and no variations were found in the library.</source>
        <translation>ライブラリにコピーや差分は見つかりませんでした。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>One drawing, varied: each may be worth keeping. {0}</source>
        <translation>同じ絵の差分です。どれも残す価値があるかもしれません。{0}</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Reading the pictures…</source>
        <translation>画像を読み込んでいます…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Show in &amp;folder</source>
        <translation>フォルダーで表示(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Side by &amp;side</source>
        <translation>並べて表示(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>Stacks</source>
        <translation>スタック</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/stacks/stack_window.py"/>
        <source>what differs is red: {0} of the picture</source>
        <translation>赤い部分が違いです(画像の {0})</translation>
    </message>
</context>
<context>
    <name>StudioController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Looking for characters…</source>
        <translation>キャラクターを探しています…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>No character was found</source>
        <translation>キャラクターが見つかりませんでした</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>No character was found yet</source>
        <translation>キャラクターはまだ見つかっていません</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Opening {0}…</source>
        <translation>{0} を開いています…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Pasted illustration</source>
        <translation>貼り付けたイラスト</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>Swap left and right</source>
        <translation>左右を入れ替え</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>The analysis failed</source>
        <translation>解析に失敗しました</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_controller.py"/>
        <source>The pose appears while you draw.</source>
        <translation>描いている間にポーズが表示されます。</translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Characters</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Drop an illustration here</source>
        <translation>ここにイラストをドロップ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Open an illustration…</source>
        <translation>イラストを開く…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>What is watched; click to end it</source>
        <translation>監視中のもの(クリックで終了)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/studio_page.py"/>
        <source>illpose finds the pose of every character in it
and the references of your library that share it.</source>
        <translation>illpose がすべてのキャラクターのポーズを見つけ、
同じポーズの参考資料をライブラリから探します。</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Automatic: {0} % sure</source>
        <translation>自動: 確信度 {0} %</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Confirm {0}</source>
        <translation>{0} を確定</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Double-click: search for it</source>
        <translation>ダブルクリック: このタグで検索</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>From a sidecar or the file itself</source>
        <translation>サイドカーまたはファイルから</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Give {0} to all</source>
        <translation>{0} をすべてに付ける</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Given by you</source>
        <translation>手入力</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>On {0} of {1} artworks</source>
        <translation>{1} 点中 {0} 点の作品</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/library/tag_chip.py"/>
        <source>Take {0} away</source>
        <translation>{0} を外す</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/tool_strip.py"/>
        <source>Colour (C)</source>
        <translation>色(C)</translation>
    </message>
</context>
<context>
    <name>Transforming</name>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/transforming.py"/>
        <source>One moment…</source>
        <translation>少しお待ちください…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/transforming.py"/>
        <source>This layer has nothing inside of the selection: there is nothing to move.</source>
        <translation>選択範囲の中に何もないため、移動するものがありません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/drawing/transforming.py"/>
        <source>This layer is empty: there is nothing to move.</source>
        <translation>このレイヤーは空のため、移動するものがありません。</translation>
    </message>
</context>
<context>
    <name>UndoSwitch</name>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Redo {0}</source>
        <translation>やり直す: {0}(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/undo_switch.py"/>
        <source>&amp;Undo {0}</source>
        <translation>元に戻す: {0}(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ViewAids</name>
    <message>
        <location filename="../../illpose_app/ui/studio/view_aids.py"/>
        <source>Open an illustration or begin a drawing first.</source>
        <translation>先にイラストを開くか、絵を描き始めてください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/view_aids.py"/>
        <source>Select a reference at the right first.</source>
        <translation>先に右側で参考資料を選んでください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/view_aids.py"/>
        <source>The mask of no character is known here: the ground does not give it away.</source>
        <translation>背景から切り分けられないため、ここではキャラクターのマスクがありません。</translation>
    </message>
</context>
<context>
    <name>WatchController</name>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Click to end it</source>
        <translation>クリックで終了</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Looking for characters…</source>
        <translation>キャラクターを探しています…</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>The system does not let illpose look at the screen; allow it in its settings.</source>
        <translation>システムが画面の読み取りを許可していません。システムの設定で許可してください。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Watching the clipboard</source>
        <translation>クリップボードを監視中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Watching the screen</source>
        <translation>画面を監視中</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/watch_controller.py"/>
        <source>Watching {0}</source>
        <translation>{0} を監視中</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome.py"/>
        <source>Drag the joint that is marked, or move it with the arrow keys: the references follow.</source>
        <translation>印の付いた関節をドラッグするか、矢印キーで動かすと、参考資料が更新されます。</translation>
    </message>
</context>
<context>
    <name>WelcomeStrip</name>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Add a folder of your art</source>
        <translation>絵の入ったフォルダーを追加</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Close for good (Help, Welcome brings it back)</source>
        <translation>今後表示しない(「ヘルプ」→「ようこそ」で再表示)</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Drag a joint: the references follow.</source>
        <translation>関節を動かすと参考資料が変わります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Every character in it gets a skeleton.</source>
        <translation>すべてのキャラクターに骨格が付きます。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>First steps</source>
        <translation>はじめの一歩</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Help, Shortcuts lists every key.</source>
        <translation>すべてのキーは「ヘルプ」→「ショートカット」にあります。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>It stays where it is, untouched.</source>
        <translation>元の場所のまま、変更されません。</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Pose a skeleton</source>
        <translation>骨格にポーズをつける</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Three steps to your first references</source>
        <translation>3 ステップで最初の参考資料へ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>Welcome to illpose</source>
        <translation>illpose へようこそ</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>You know your way now</source>
        <translation>基本操作はこれで完了です</translation>
    </message>
</context>
<context>
    <name>_FindingTable</name>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Findings of the pose check</source>
        <translation>ポーズチェックの指摘</translation>
    </message>
    <message>
        <location filename="../../illpose_app/ui/studio/check_panel.py"/>
        <source>Sure</source>
        <translation>確信度</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <location filename="../../illpose_app/ui/welcome/welcome_strip.py"/>
        <source>{0} (done)</source>
        <translation>{0}(完了)</translation>
    </message>
</context>
<context>
    <name>region_picker</name>
    <message>
        <location filename="../../illpose_app/ui/studio/watch/region_picker.py"/>
        <source>Wayland does not let programs look at the screen. Watch the file instead, or start illpose with QT_QPA_PLATFORM=xcb (it then sees programs that run under X11 only).</source>
        <translation>Wayland では画面を読み取れません。代わりにファイルを監視するか、QT_QPA_PLATFORM=xcb を指定して illpose を起動してください(X11 で動くプログラムだけが見えます)。</translation>
    </message>
</context>
</TS>
